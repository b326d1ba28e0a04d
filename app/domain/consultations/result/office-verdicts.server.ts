import { and, desc, eq } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { contributionVerdicts } from "#db/schema/consultation-result.ts";
import { contributions } from "#db/schema/consultations.ts";
import type { VerdictGrade } from "./verdict.ts";

const aPage = 30;

/** Verdicts with their words for the office, the last first; the contributions whose result does not answer are one grade of it. */
export async function officeVerdicts(
  reads: Reads,
  consultationId: string,
  { grade, page }: { grade: VerdictGrade; page: number },
) {
  const rows = await reads
    .select({
      ...{ position: contributions.position, number: contributions.number },
      ...{
        words: contributionVerdicts.words,
        at: contributionVerdicts.at,
        about: contributionVerdicts.about,
      },
    })
    .from(contributionVerdicts)
    .innerJoin(contributions, eq(contributions.id, contributionVerdicts.contributionId))
    .where(
      and(eq(contributionVerdicts.consultationId, consultationId), eq(contributionVerdicts.grade, grade)),
    )
    .orderBy(desc(contributionVerdicts.at))
    .limit(aPage + 1)
    .offset((page - 1) * aPage);
  return { lines: rows.slice(0, aPage), more: rows.length > aPage };
}
