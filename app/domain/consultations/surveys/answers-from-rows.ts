import type { Point } from "../../geo/geometry.ts";
import type { AnswerMark } from "./answer-marks.ts";
import type { Answer } from "./answers.ts";
import { otherChoice, type Question, type Questionnaire, questionsIn } from "./questionnaire.ts";

export type KeptRow = {
  question: string;
  mark: AnswerMark;
  part: string;
  choice: string;
  value: number;
  wordsFrom: number | null;
  wordsUntil: number | null;
  geometry: Point | null;
};
/** A question that was put to somebody, and what they said; no answer is one that was left out. */
export type Given = { question: Question; place: number; answer?: Answer | undefined };

/** A response out of the rows that it is kept in; its words are those of its contribution. */
export function givenAnswers(questionnaire: Questionnaire, rows: readonly KeptRow[], words: string): Given[] {
  return questionsIn(questionnaire).flatMap((question, at) => {
    const own = rows.filter((row) => row.question === question.id);
    if (own.length === 0) return [];
    const isAnswered = own.some(({ mark }) => mark === "answered");
    return [{ question, place: at + 1, answer: isAnswered ? answerOf(question, own, words) : undefined }];
  });
}

function answerOf(question: Question, own: readonly KeptRow[], words: string): Answer | undefined {
  const marked = (mark: AnswerMark) => own.filter((row) => row.mark === mark);
  const chosen = marked("choice");
  const written = (row: KeptRow | undefined) =>
    row && row.wordsFrom !== null && row.wordsUntil !== null
      ? words.slice(row.wordsFrom, row.wordsUntil)
      : "";
  const other = written(chosen.find(({ choice }) => choice === otherChoice));
  switch (question.kind) {
    case "single":
      return { kind: "single", choice: chosen[0]?.choice ?? "", other };
    case "multiple":
      return { kind: "multiple", choices: chosen.map(({ choice }) => choice), other };
    case "ranking":
      return {
        kind: "ranking",
        order: marked("place")
          .toSorted((a, b) => a.value - b.value)
          .map(({ choice }) => choice),
      };
    case "rating":
      return { kind: "rating", level: marked("level")[0]?.value ?? 0 };
    case "matrix":
      return { kind: "matrix", chosen: Object.fromEntries(chosen.map(({ part, choice }) => [part, choice])) };
    case "number":
      return { kind: "number", value: marked("number")[0]?.value ?? 0 };
    case "text":
      return { kind: "text", words: written(marked("answered")[0]) };
    case "map":
      return {
        ...{ kind: "map", feature: marked("feature")[0]?.choice ?? null },
        point: marked("point")[0]?.geometry ?? null,
      };
  }
}
