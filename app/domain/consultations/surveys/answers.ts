import type { Point } from "../../geo/geometry.ts";

/** What somebody said to one question. `other` are the words beside "other, namely". */
export type Answer =
  | { kind: "single"; choice: string; other: string }
  | { kind: "multiple"; choices: string[]; other: string }
  /** The options in the order of their places, the first first. */
  | { kind: "ranking"; order: string[] }
  | { kind: "rating"; level: number }
  /** The column chosen in each row that was answered. */
  | { kind: "matrix"; chosen: Record<string, string> }
  | { kind: "number"; value: number }
  | { kind: "text"; words: string }
  | { kind: "map"; feature: string | null; point: Point | null };

/** By the question's id; a question that was left out has none. */
export type Answers = ReadonlyMap<string, Answer>;

/** What conditions can name of an answer. */
export function chosenIn(answers: Answers): Map<string, string[]> {
  return new Map([...answers].map(([id, answer]) => [id, choicesOf(answer)]));
}

function choicesOf(answer: Answer): string[] {
  switch (answer.kind) {
    case "single":
      return [answer.choice];
    case "multiple":
      return answer.choices;
    case "rating":
      return [String(answer.level)];
    default:
      return [];
  }
}
