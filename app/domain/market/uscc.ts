import { halfWidth } from "../text/half-width.ts";

/** GB 32100: digits and letters without I, O, S, V and Z, which are too like 1, 0, 5, U and 2. */
const charset = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const length = 18;

/** What each registering department registers (GB 32100, first and second sign). */
const registers = {
  "1": "1239",
  "2": "19",
  "3": "123459",
  "4": "19",
  "5": "1239",
  "6": "129",
  "7": "129",
  "8": "19",
  "9": "1239",
  A: "19",
  N: "1239",
  Y: "1",
} as const satisfies Record<string, string>;

/** 10: registered by the state itself; else a province (GB/T 2260). */
const place = /^(10|1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])\d{4}$/;

/** Why a code can't be right; `position` counts from 1. Words: `market.uscc.fault.<fault>`. */
export type UsccFault =
  | { fault: "length"; count: number }
  | { fault: "character"; position: number; character: string }
  | { fault: "type"; position: 1 | 2 }
  | { fault: "division" }
  | { fault: "swapped"; position: number }
  | { fault: "check" };

export type UsccRead = { ok: true; uscc: string } | ({ ok: false } & UsccFault);

/**
 * A Unified Social Credit Code from what was typed: small and full-width letters, spaces and hyphens are understood. The check
 * sign proves one wrong sign or two swapped ones (domain.md 11), so where a swap explains it, it says which.
 */
export function readUscc(typed: string): UsccRead {
  const uscc = halfWidth(typed.normalize("NFC"))
    .toUpperCase()
    .replace(/[\s\-‐-―\u200b-\u200f\u2060\ufeff]/g, "");
  const fault = faultOf(uscc);
  return fault ? { ok: false, ...fault } : { ok: true, uscc };
}

function faultOf(uscc: string): UsccFault | undefined {
  const signs = [...uscc];
  const strange = signs.findIndex((sign) => !charset.includes(sign));
  if (strange >= 0) return { fault: "character", position: strange + 1, character: signs[strange] ?? "" };
  if (signs.length !== length) return { fault: "length", count: signs.length };
  if (checkSignOf(uscc) === uscc.at(17)) return plausibilityOf(uscc);
  const swapped = signs.findIndex((_, at) => isRight(swap(uscc, at)));
  if (swapped >= 0) return { fault: "swapped", position: swapped + 1 };
  return plausibilityOf(uscc) ?? { fault: "check" };
}

function plausibilityOf(uscc: string): UsccFault | undefined {
  const types = Object.entries(registers).find(([department]) => department === uscc.charAt(0))?.[1];
  if (!types) return { fault: "type", position: 1 };
  if (!types.includes(uscc.charAt(1))) return { fault: "type", position: 2 };
  return place.test(uscc.slice(2, 8)) ? undefined : { fault: "division" };
}

const isRight = (uscc: string) => checkSignOf(uscc) === uscc.at(17) && !plausibilityOf(uscc);

/** The same code with the signs at this place and the next exchanged; an equal pair explains nothing. */
function swap(uscc: string, at: number): string {
  const [one, other] = [uscc.charAt(at), uscc.charAt(at + 1)];
  return one === other || other === "" ? "" : uscc.slice(0, at) + other + one + uscc.slice(at + 2);
}

/** The 18th sign that belongs to the first 17. */
export function checkSignOf(uscc: string): string | undefined {
  if (uscc.length < length - 1) return undefined;
  const sum = weights.reduce((total, weight, at) => total + weight * charset.indexOf(uscc.charAt(at)), 0);
  return charset[(31 - (sum % 31)) % 31];
}

/** What sort of organisation a code is given to. */
export const entityKinds = [
  "enterprise",
  "sole-trader",
  "cooperative",
  "social-body",
  "institution",
  "other",
] as const;
export type EntityKind = (typeof entityKinds)[number];

export function entityKindOf(uscc: string): EntityKind {
  if (uscc.startsWith("92")) return "sole-trader";
  if (uscc.startsWith("93") || uscc.startsWith("N")) return "cooperative";
  if (uscc.startsWith("9")) return "enterprise";
  if (uscc.startsWith("5")) return "social-body";
  return uscc.startsWith("1") ? "institution" : "other";
}
