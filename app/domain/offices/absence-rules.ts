import type { CivilDate } from "../calendar/civil-date.ts";

export type Span = { fromOn: CivilDate; untilOn: CivilDate };
export type KnownAbsence = Span & { personId: string; substituteId: string };

/** Both ends are included. */
export const spansMeet = (one: Span, other: Span) =>
  one.fromOn <= other.untilOn && other.fromOn <= one.untilOn;

/**
 * What speaks against an absence: one's own that overlaps, a substitute who is away too, and standing in for somebody
 * while away oneself. So nobody stands in for a substitute, and no chain closes to a loop.
 */
export function againstAbsence(
  asked: KnownAbsence,
  known: readonly KnownAbsence[],
): "substitute-is-oneself" | "absence-overlaps" | "substitute-away" | "stands-in-meanwhile" | undefined {
  if (asked.personId === asked.substituteId) return "substitute-is-oneself";
  const meanwhile = known.filter((each) => spansMeet(each, asked));
  if (meanwhile.some(({ personId }) => personId === asked.personId)) return "absence-overlaps";
  if (meanwhile.some(({ personId }) => personId === asked.substituteId)) return "substitute-away";
  return meanwhile.some(({ substituteId }) => substituteId === asked.personId)
    ? "stands-in-meanwhile"
    : undefined;
}
