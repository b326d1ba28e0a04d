import { eq } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { consultationResults } from "#db/schema/consultation-result.ts";
import { consultations } from "#db/schema/consultations.ts";
import { civilDateOf, type Zone } from "../../calendar/day-in-zone.ts";
import { contributionCounts } from "../contribution-counts.server.ts";
import { passageTally } from "../undecided-passages.server.ts";
import type { ResultCounts, ResultHead } from "./result-view.ts";
import { talliesOf } from "./tallies.server.ts";
import { traitCounts } from "./trait-counts.ts";
import { type VerdictGrade, verdictCounts } from "./verdict.ts";

/** The head of a result; before it is published there is none, whoever asks. */
export async function publicResult(
  reads: Reads,
  number: string,
  zone: Zone,
): Promise<ResultHead | undefined> {
  const [found] = await reads
    .select({ row: consultations, revision: consultationResults.revision })
    .from(consultations)
    .innerJoin(consultationResults, eq(consultationResults.consultationId, consultations.id))
    .where(eq(consultations.number, number));
  if (!found?.row.answeredAt) return undefined;
  const { id, title, statement, answeredAt, resultOn } = found.row;
  const isLate = resultOn !== null && civilDateOf(answeredAt, zone) > resultOn;
  return {
    id,
    number,
    title,
    statement: statement ?? "",
    answeredAt,
    resultOn,
    isLate,
    revision: found.revision,
  };
}

/** What a result is headed by. Each kind of count adds up to the same whole. */
export async function resultCounts(reads: Reads, consultationId: string): Promise<ResultCounts> {
  const by = async (tally: "topic" | "subject" | "unit") =>
    traitCounts(await talliesOf(reads, consultationId, tally));
  return {
    contributions: await contributionCounts(reads, consultationId),
    passages: await passageTally(reads, consultationId),
    ...{ topics: await by("topic"), subjects: await by("subject"), units: await by("unit") },
    followers: (await talliesOf(reads, consultationId, "follower"))[0]?.many ?? 0,
    verdicts: verdictCounts(await gradesOf(reads, consultationId, "result")),
  };
}

/** How many said what of the result, or of a task that came of it. */
export async function gradesOf(
  reads: Reads,
  consultationId: string,
  about: string,
): Promise<Record<VerdictGrade, number>> {
  const rows = await talliesOf(reads, consultationId, "verdict");
  const of = (grade: VerdictGrade) => rows.find(({ part }) => part === `${about}/${grade}`)?.many ?? 0;
  return { answers: of("answers"), partly: of("partly"), "does-not": of("does-not") };
}
