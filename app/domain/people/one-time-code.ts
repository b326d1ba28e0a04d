import type { Instant } from "../calendar/instant.ts";
import { type Decision, refuse } from "../decision.ts";

export const codeMinutes = 10;
export const wrongTriesAllowed = 5;

/** What a code is asked for; a code for one purpose does nothing for another. */
export type CodePurpose = "sign-in" | "add-contact" | "need" | "confirm" | "alert";

/** Seconds between two codes to one contact; codes an hour to one contact and from one caller. */
export type CodeLimits = { gapSeconds: number; perContact: number; perCaller: number };

export type SendingRefusal = "code-sent-just-now" | "too-many-codes";

/** Whether another code may go out. Both lists hold the moments of the last hour. */
export function mayHaveCode(
  limits: CodeLimits,
  sentToContact: readonly Instant[],
  sentForCaller: readonly Instant[],
  now: Instant,
): true | SendingRefusal {
  const gap = limits.gapSeconds * 1000;
  if (sentToContact.some((at) => Date.parse(now) - Date.parse(at) < gap)) return "code-sent-just-now";
  if (sentToContact.length >= limits.perContact || sentForCaller.length >= limits.perCaller)
    return "too-many-codes";
  return true;
}

export type KeptCode = { expiresAt: Instant; wrongTries: number; usedAt: Instant | null };
export type CodeRefusal = "code-wrong" | "code-expired" | "code-tries-spent";

/** Judges a typed code. A used code reads as expired, so that nobody learns that it was right. */
export function judgeCode(kept: KeptCode, matches: boolean, now: Instant): Decision<object, CodeRefusal> {
  if (kept.usedAt !== null || kept.expiresAt <= now) return refuse("code-expired");
  if (kept.wrongTries >= wrongTriesAllowed) return refuse("code-tries-spent");
  return matches ? { ok: true } : refuse("code-wrong");
}
