import { and, eq, inArray } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { questionnaireAnswers } from "#db/schema/consultation-surveys.ts";
import { contributions } from "#db/schema/consultations.ts";
import { type Given, givenAnswers } from "./answers-from-rows.ts";
import { loadQuestionnaire } from "./load-questionnaire.server.ts";
import { offeredFeatures } from "./offered-features.server.ts";
import type { OfferedFeatures } from "./offered-features.ts";

export type GivenResponse = { given: Given[]; offered: OfferedFeatures };

/** What a response says, by its contribution's number; nothing of a contribution that is none. Who may read it is the caller's to ask. */
export async function givenResponse(reads: Reads, number: string): Promise<GivenResponse | undefined> {
  const rows = await reads
    .select({ row: questionnaireAnswers, words: contributions.words })
    .from(contributions)
    .innerJoin(questionnaireAnswers, eq(questionnaireAnswers.contributionId, contributions.id))
    .where(eq(contributions.number, number));
  const [first] = rows;
  if (!first) return undefined;
  const { consultationId } = first.row;
  const { questionnaire } = await loadQuestionnaire(reads, consultationId);
  return {
    given: givenAnswers(
      questionnaire,
      rows.map(({ row }) => row),
      first.words,
    ),
    offered: await offeredFeatures(reads, consultationId, questionnaire),
  };
}

/** Which of some contributions came by a questionnaire. */
export async function responsesAmong(reads: Reads, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const { contributionId, question, mark } = questionnaireAnswers;
  const rows = await reads
    .select({ id: contributionId })
    .from(questionnaireAnswers)
    .where(and(inArray(contributionId, [...ids]), eq(question, ""), eq(mark, "response")));
  return rows.map(({ id }) => id);
}
