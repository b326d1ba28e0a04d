import { z } from "zod";
import { optionalText } from "../../text/plain-text.ts";

/** A cell of fewer people is not told (domain.md 12). */
export const smallestCell = 5;

/** Whether what was decided answers who spoke. */
export const verdictGrades = ["answers", "partly", "does-not"] as const;
export type VerdictGrade = (typeof verdictGrades)[number];

export const verdictForm = z.object({
  grade: z.enum(verdictGrades, "choose-one"),
  words: optionalText(500).transform((text) => text ?? ""),
});
export type VerdictInput = z.output<typeof verdictForm>;

/** `many` is null where it is withheld: fewer than five people, or what would tell how many those are. */
export type VerdictShare = { grade: VerdictGrade; many: number | null };
export type VerdictCounts = { n: number; shares: VerdictShare[] };

/** Verdicts as the public counts them. Where one small cell would follow from the sum, the next smallest goes with it. */
export function verdictCounts(counts: Record<VerdictGrade, number>): VerdictCounts {
  const n = verdictGrades.reduce((sum, grade) => sum + counts[grade], 0);
  const withheld = new Set(
    verdictGrades.filter((grade) => counts[grade] > 0 && counts[grade] < smallestCell),
  );
  if (withheld.size === 1) {
    const others = verdictGrades.filter((grade) => !withheld.has(grade) && counts[grade] > 0);
    const next = others.toSorted((a, b) => counts[a] - counts[b])[0];
    if (next !== undefined) withheld.add(next);
  }
  return {
    n,
    shares: verdictGrades.map((grade) => ({ grade, many: withheld.has(grade) ? null : counts[grade] })),
  };
}

/** What a writer said of the result, and the tasks that what they said went into. */
export type OwnVerdicts = {
  result: VerdictGrade | null;
  tasks: { number: string; title: string; isDone: boolean; verdict: VerdictGrade | null }[];
};
