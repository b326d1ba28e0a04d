import { z } from "zod";
import { withheldCells } from "../../counting/withheld-cells.ts";
import { optionalText } from "../../text/plain-text.ts";

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

/** Verdicts as the public counts them: small cells are held back, with others where the sum would tell them. */
export function verdictCounts(counts: Record<VerdictGrade, number>): VerdictCounts {
  const withheld = withheldCells(verdictGrades.map((grade) => counts[grade]));
  return {
    n: verdictGrades.reduce((sum, grade) => sum + counts[grade], 0),
    shares: verdictGrades.map((grade, at) => ({
      ...{ grade, many: !withheld || withheld.has(at) ? null : counts[grade] },
    })),
  };
}

/** What a writer said of the result, and the tasks that what they said went into. */
export type OwnVerdicts = {
  result: VerdictGrade | null;
  tasks: { number: string; title: string; isDone: boolean; verdict: VerdictGrade | null }[];
};
