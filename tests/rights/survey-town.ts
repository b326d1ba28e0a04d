import type { Answer } from "#app/domain/consultations/surveys/answers.ts";
import { responseRows } from "#app/domain/consultations/surveys/response-rows.ts";
import type { Tx } from "#db/client.ts";
import { questionnaireAnswers, questionnaires } from "#db/schema/consultation-surveys.ts";
import { aQuestionnaire } from "#tests/factories/questionnaires.ts";

/** The cell of the map that an answer points into: the office's alone until the close. */
export const answerCellMark = "118.777,30.333";

/** CONSULT's questionnaire with the author's answers to it, and one of DRAFT that begins with the words of drafts. */
export async function surveysOfTheTown(
  tx: Tx,
  given: { by: string; at: string; author: string; lead: string },
) {
  const content = aQuestionnaire();
  const kept = { revision: 1, changedBy: given.by, changedAt: given.at };
  await tx.insert(questionnaires).values([
    { ...kept, consultationId: "CONSULT", content },
    { ...kept, consultationId: "DRAFT", content: { ...content, lead: { zh: given.lead, en: "" } } },
  ]);
  const answers = new Map<string, Answer>([
    ["q1", { kind: "single", choice: "c1", other: "" }],
    ["q8", { kind: "map", feature: null, point: { type: "Point", coordinates: [118.777, 30.333] } }],
  ]);
  const { rows } = responseRows(content, { shown: new Set(["q1", "q8"]), answers });
  const of = { contributionId: "CONTRIBUTION", consultationId: "CONSULT", kind: "individual" } as const;
  await tx
    .insert(questionnaireAnswers)
    .values(rows.map((row) => ({ ...of, ...row, personId: given.author })));
}
