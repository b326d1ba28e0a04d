import { type Answer, type Answers, chosenIn } from "./answers.ts";
import { shownQuestions } from "./branching.ts";
import { type Questionnaire, questionsIn } from "./questionnaire.ts";
import { type Ground, type ReadAnswer, readAnswer, type Typed } from "./read-answer.ts";

/** A response as far as it was typed: what is put to this person, what they answered, and what is wrong, by question. */
export type ReadResponse = {
  shown: ReadonlySet<string>;
  answers: Answers;
  errors: Record<string, string>;
  told: Record<string, Record<string, number | string>>;
};

/** Reads what was typed. What was answered to a question that is hidden by an earlier answer is no answer. */
export function readResponse(questionnaire: Questionnaire, typed: Typed, ground: Ground): ReadResponse {
  const questions = questionsIn(questionnaire);
  const read = new Map<string, ReadAnswer>(
    questions.map((question) => [question.id, readAnswer(question, typed, ground)]),
  );
  const given = new Map<string, Answer>(
    [...read].flatMap(([id, { answer }]) => (answer ? [[id, answer] as const] : [])),
  );
  const shown = shownQuestions(questionnaire, chosenIn(given));
  const response: ReadResponse = {
    shown,
    answers: new Map([...given].filter(([id]) => shown.has(id))),
    ...{ errors: {}, told: {} },
  };
  for (const { id, required } of questions) {
    if (!shown.has(id)) continue;
    const { answer, fault } = read.get(id) ?? {};
    if (fault) response.errors[id] = fault.error;
    if (fault?.told) response.told[id] = fault.told;
    if (!answer && !fault && required) response.errors[id] = "answer-needed";
  }
  return response;
}
