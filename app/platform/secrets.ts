import { createHmac, timingSafeEqual } from "node:crypto";
import type { KeyRing } from "./key-ring.ts";
import { type Seals, sealsWith } from "./seals.ts";

/** Keyed digests: what must be compared but never read back (codes, callers, ledger digests); and seals, which can be. */
export type Secrets = {
  digest(purpose: string, text: string): string;
  matches(purpose: string, text: string, digest: string): boolean;
} & Seals;

export function secretsFrom(key: string, ring: KeyRing): Secrets {
  const digest = (purpose: string, text: string) =>
    createHmac("sha256", key).update(`${purpose}\0${text}`).digest("base64url");
  return {
    ...sealsWith(ring),
    digest,
    matches: (purpose, text, expected) => {
      const a = Buffer.from(digest(purpose, text));
      const b = Buffer.from(expected);
      return a.length === b.length && timingSafeEqual(a, b);
    },
  };
}
