import { expect, test } from "vitest";
import { aQuestionnaire } from "#tests/factories/questionnaires.ts";
import { optionsFrom } from "./option-lines.ts";
import { questionForm } from "./question-form.ts";
import { questionFrom } from "./question-from.ts";
import { questionValues } from "./question-values.ts";
import { type Question, questionsIn } from "./questionnaire.ts";

const typed = (values: Record<string, string | string[]>) =>
  questionForm.parse(
    Object.fromEntries(
      Object.entries({ section: "s1", revision: "1", ...values }).map(([name, value]) => [
        name.replace("[]", ""),
        value,
      ]),
    ),
  );
const made = (values: Record<string, string | string[]>, before?: Question) =>
  questionFrom(typed({ asks: "问", ...values }), before);

test("a question of each kind comes out of its form as it went in", () => {
  for (const question of questionsIn(aQuestionnaire()))
    expect(made(questionValues(question), question)).toEqual({ question });
});

test("an option that stays keeps its id, so that a condition on it holds; a new one takes none that was used", () => {
  const before = optionsFrom("桥\n路 | Road\n灯", "c", []);
  expect(optionsFrom("灯\n树\n桥", "c", before)).toEqual([
    { id: "c3", zh: "灯", en: "" },
    { id: "c4", zh: "树", en: "" },
    { id: "c1", zh: "桥", en: "" },
  ]);
});

test.each([
  [{ kind: "single", options: "桥" }, { options: "too-few-options" }],
  [{ kind: "single", options: "桥\n桥" }, { options: "option-twice" }],
  [{ kind: "multiple", options: "桥\n路", most: "3" }, { most: "number-out-of-place" }],
  [{ kind: "multiple", options: "桥\n路", least: "2", most: "1" }, { most: "most-below-least" }],
  [{ kind: "ranking", options: "桥\n路", places: "3" }, { places: "number-out-of-place" }],
  [{ kind: "rating", levels: "11", low: "差", high: "好" }, { levels: "number-out-of-place" }],
  [{ kind: "rating", low: "差" }, { low: "ends-needed" }],
  [{ kind: "matrix", options: "好\n坏" }, { rows: "too-few-options" }],
  [{ kind: "number", least: "5", most: "1" }, { most: "most-below-least" }],
  [{ kind: "text", "shownIf[]": ["q1=c1", "q2=c1"] }, { shownIf: "condition-of-one-question" }],
])("%o is refused", (values, errors) => {
  expect(made(values)).toEqual({ errors });
});
