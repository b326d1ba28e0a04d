import { expect, test } from "vitest";
import { loadI18n } from "#app/platform/i18n.ts";
import { bounded, mostProblems, notesOn, problemKinds } from "./import-problem.ts";
import { placeWords, problemWords } from "./problem-words.ts";

test("every problem has words in both languages", () => {
  for (const lang of ["zh-CN", "en"] as const) {
    const t = loadI18n().translate(lang);
    for (const problem of problemKinds)
      expect(problemWords(t, { file: "a", place: null, at: null, problem, params: {} })).not.toBe("");
  }
});

test("a problem is told with its place, and beyond two hundred their number", () => {
  const notes = notesOn("plan.md", "line");
  for (let at = 1; at <= mostProblems + 5; at++)
    notes.add(at, "clause-number-gap", { number: 12, last: 10, expected: 11 });
  const { problems, more } = bounded(notes.problems, mostProblems);
  expect([problems.length, more]).toEqual([mostProblems, 5]);
  const [first] = problems;
  if (!first) throw new Error("no problem");
  const t = loadI18n().translate("en");
  expect(`${placeWords(t, first)}: ${problemWords(t, first)}`).toBe(
    "line 1: Clause 12 comes after clause 10: clause 11 is missing. Add it, or correct the number.",
  );
});
