import type { CivilDate } from "../calendar/civil-date.ts";

/** A market entity that a person may speak for now, with the interests it has declared. */
export type EntityVoice = { entityId: string; name: string; interests: readonly string[] };

/** In whose name something was written: an entity's name and its stake in this very matter, as they were then (domain.md 9). */
export type Signature = { entityId: string; entityName: string; entityStake: string };

/** What the form "in whose name" brings along. */
export type VoiceGiven = { entityId: string; stake: string };
export type VoiceRefusal = "entity-not-yours" | "entity-may-not-write" | "stake-needed" | "stake-too-long";

/** Signs of a declared stake. */
export const mostStakeSigns = 200;

/**
 * Whether an entity may write today. One that asked for its renewal in time stays in standing until that is decided: an office
 * that is late must not silence whoever was not (行政许可法 50, taken over by analogy).
 */
export function inGoodStanding(
  { state, verifiedUntil }: { state: string; verifiedUntil: CivilDate | null },
  today: CivilDate,
): boolean {
  if (state === "renewing") return true;
  return (
    (state === "verified" || state === "renewal-due") && verifiedUntil !== null && today <= verifiedUntil
  );
}
