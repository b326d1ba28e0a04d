import { and, eq } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { questionnaires, questionnaireTallies } from "#db/schema/consultation-surveys.ts";
import { emptyQuestionnaire, type Questionnaire, questionnaireShape } from "./questionnaire.ts";

export type KeptQuestionnaire = { questionnaire: Questionnaire; revision: number; isAnswered: boolean };

/** The questionnaire of a consultation; where none was begun an empty one. */
export async function loadQuestionnaire(reads: Reads, consultationId: string): Promise<KeptQuestionnaire> {
  const [row] = await reads
    .select({ content: questionnaires.content, revision: questionnaires.revision })
    .from(questionnaires)
    .where(eq(questionnaires.consultationId, consultationId));
  if (!row) return { questionnaire: emptyQuestionnaire, revision: 0, isAnswered: false };
  const { content, revision } = row;
  return {
    ...{ questionnaire: questionnaireShape.parse(content), revision },
    isAnswered: await isAnswered(reads, consultationId),
  };
}

/** Somebody has answered, even if they took it back since. */
async function isAnswered(reads: Reads, consultationId: string): Promise<boolean> {
  const { question, mark } = questionnaireTallies;
  const ofIt = eq(questionnaireTallies.consultationId, consultationId);
  const [first] = await reads
    .select({ mark })
    .from(questionnaireTallies)
    .where(and(ofIt, eq(question, ""), eq(mark, "response")))
    .limit(1);
  return first !== undefined;
}
