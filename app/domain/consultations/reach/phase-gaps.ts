import { addDays, type CivilDate } from "../../calendar/civil-date.ts";
import type { Phase } from "./phase.ts";

/** What can be wrong with how a period is divided. */
export const phaseGapNames = [
  "phase-without-way",
  "phase-outside",
  "phases-overlap",
  "phases-leave-days",
] as const;
export type PhaseGap = { gap: (typeof phaseGapNames)[number]; told: Record<string, string> };
type Period = { opensOn: CivilDate; closesOn: CivilDate };

/** Phases fill a period without a hole and without lying over one another, or there are none. */
export function phaseGaps(phases: readonly Phase[], { opensOn, closesOn }: Period): PhaseGap[] {
  if (phases.length === 0) return [];
  const gaps: PhaseGap[] = [];
  for (const { name, ways, opensOn: from, closesOn: until } of phases) {
    if (ways.length === 0) gaps.push({ gap: "phase-without-way", told: { name } });
    if (from < opensOn || until > closesOn || until < from)
      gaps.push({ gap: "phase-outside", told: { name } });
  }
  const inOrder = phases.toSorted((a, b) => (a.opensOn < b.opensOn ? -1 : 1));
  let free = opensOn;
  for (const { name, opensOn: from, closesOn: until } of inOrder) {
    if (from < free) gaps.push({ gap: "phases-overlap", told: { name, day: from } });
    if (from > free) gaps.push({ gap: "phases-leave-days", told: { from: free, until: addDays(from, -1) } });
    if (until >= free) free = addDays(until, 1);
  }
  if (free <= closesOn) gaps.push({ gap: "phases-leave-days", told: { from: free, until: closesOn } });
  return gaps;
}
