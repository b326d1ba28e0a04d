import type { Point } from "../../geo/geometry.ts";
import type { AnswerInWords } from "../ledger/mass-letter-rule.ts";
import type { AnswerMark } from "./answer-marks.ts";
import type { Answer } from "./answers.ts";
import { otherChoice, type Questionnaire, questionsIn } from "./questionnaire.ts";
import type { ReadResponse } from "./read-response.ts";

type Range = { wordsFrom: number; wordsUntil: number };
type Row = {
  question: string;
  mark: AnswerMark;
  part: string;
  choice: string;
  value: number;
  geometry: Point | null;
} & (Range | { wordsFrom: null; wordsUntil: null });

/** A response as it is kept: what was written, each answer a paragraph, and a row for every mark that was made. */
export function responseRows(
  questionnaire: Questionnaire,
  { shown, answers }: Pick<ReadResponse, "shown" | "answers">,
): { words: string; rows: Row[] } {
  const asked = questionsIn(questionnaire).filter(({ id }) => shown.has(id));
  const rows: Row[] = [rowOf("", { mark: "response" })];
  let words = "";
  for (const { id } of asked) {
    const answer = answers.get(id);
    const written = answer ? wordsOf(answer) : "";
    const wordsFrom = words === "" ? 0 : words.length + 1;
    const range = written ? { wordsFrom, wordsUntil: wordsFrom + written.length } : undefined;
    if (written) words = words === "" ? written : `${words}\n${written}`;
    rows.push(
      rowOf(id, { mark: answer ? "answered" : "skipped" }, answer?.kind === "text" ? range : undefined),
    );
    for (const mark of answer ? marksOf(answer) : [])
      rows.push(rowOf(id, mark, mark.choice === otherChoice ? range : undefined));
  }
  return { words, rows };
}

/** Which of the words answer which question. */
export const answersInWords = (rows: readonly Row[]): AnswerInWords[] =>
  rows.flatMap(({ question, wordsFrom, wordsUntil }) =>
    wordsFrom === null ? [] : [{ question, from: wordsFrom, until: wordsUntil }],
  );

type Mark = { mark: AnswerMark; part?: string; choice?: string; value?: number; geometry?: Point };

const rowOf = (
  question: string,
  { mark, part = "", choice = "", value = 0, geometry }: Mark,
  range?: Range,
): Row => ({
  ...{ question, mark, part, choice, value, geometry: geometry ?? null },
  ...(range ?? { wordsFrom: null, wordsUntil: null }),
});

function wordsOf(answer: Answer): string {
  if (answer.kind === "text") return answer.words;
  return answer.kind === "single" || answer.kind === "multiple" ? answer.other : "";
}

function marksOf(answer: Answer): Mark[] {
  switch (answer.kind) {
    case "single":
      return [{ mark: "choice", choice: answer.choice }];
    case "multiple":
      return answer.choices.map((choice) => ({ mark: "choice", choice }));
    case "ranking":
      return answer.order.map((choice, at) => ({ mark: "place", choice, value: at + 1 }));
    case "rating":
      return [{ mark: "level", value: answer.level }];
    case "matrix":
      return Object.entries(answer.chosen).map(([part, choice]) => ({ mark: "choice", part, choice }));
    case "number":
      return [{ mark: "number", value: answer.value }];
    case "text":
      return [];
    case "map":
      return [
        ...(answer.feature ? [{ mark: "feature" as const, choice: answer.feature }] : []),
        ...(answer.point
          ? [{ mark: "point" as const, choice: cellOf(answer.point), geometry: answer.point }]
          : []),
      ];
  }
}

/** A thousandth of a degree, about a hundred metres: nearer than that no point is shown (domain.md 12). */
export const cellOf = ({ coordinates: [lon, lat] }: Point) => `${lon.toFixed(3)},${lat.toFixed(3)}`;
