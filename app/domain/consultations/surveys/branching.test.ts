import fc from "fast-check";
import { expect, test } from "vitest";
import { aMultiple, aQuestionnaire, aSingle } from "#tests/factories/questionnaires.ts";
import { brokenCondition, shownQuestions, unreachableQuestions } from "./branching.ts";
import { changedQuestionnaire } from "./change-questionnaire.ts";
import { type Condition, conditionChoices, type Questionnaire, questionsIn } from "./questionnaire.ts";
import { questionnaireGaps } from "./questionnaire-gaps.ts";

const chosen = (given: Record<string, string[]>) => new Map(Object.entries(given));
const titled = { title: { zh: "一", en: "" } };

test("a question comes only to who answered as it asks, and not through one that is hidden itself", () => {
  const shown = (given: Record<string, string[]>) => [...shownQuestions(aQuestionnaire(), chosen(given))];
  expect(shown({})).not.toContain("q3");
  expect(shown({ q1: ["c1"] })).toContain("q3");
  expect(shown({ q1: ["c2"], q5: ["1"] })).toContain("q9");
  const chain: Questionnaire = {
    ...aQuestionnaire(),
    sections: [
      {
        ...{ id: "s1", ...titled, shownIf: null },
        questions: [
          aSingle({ id: "q1" }, "甲", "乙"),
          aSingle({ id: "q2", shownIf: { question: "q1", is: ["c1"] } }, "甲", "乙"),
          aSingle({ id: "q3", shownIf: { question: "q2", is: ["c1"] } }, "甲", "乙"),
        ],
      },
    ],
  };
  expect([...shownQuestions(chain, chosen({ q1: ["c2"], q2: ["c1"] }))]).toEqual(["q1"]);
});

test("a condition that looks ahead, at itself, or at what can't be chosen is broken", () => {
  const one = (shownIf: Condition) => ({
    ...aQuestionnaire(),
    sections: [
      {
        ...{ id: "s1", ...titled, shownIf: null },
        questions: [aSingle({ id: "q1", shownIf }, "甲"), aSingle({ id: "q2" }, "甲")],
      },
    ],
  });
  for (const question of ["q1", "q2", "q9"])
    expect(brokenCondition(one({ question, is: ["c1"] }))).toBe("q1");
  expect(brokenCondition(aQuestionnaire())).toBeUndefined();
  const gone = { act: "remove", id: "q1" } as const;
  expect(changedQuestionnaire(aQuestionnaire(), gone)).toMatchObject({ reason: "condition-broken" });
});

/** Small questionnaires of which every way to choose can be tried. */
const choices = fc.subarray(["c1", "c2", "c3"], { minLength: 1 });
const condition = (before: number) =>
  before === 0
    ? fc.constant(null)
    : fc.option(fc.record({ question: fc.nat(before - 1).map((at) => `q${at + 1}`), is: choices }));
const questions = fc
  .tuple(...[0, 1, 2, 3].map((before) => fc.tuple(condition(before), fc.constantFrom(0, 1, 2, 3))))
  .map((all) =>
    all.map(([shownIf, most], at) =>
      most === 0
        ? { ...aSingle({ id: `q${at + 1}`, shownIf }, "甲", "乙", "丙"), other: false }
        : aMultiple({ id: `q${at + 1}`, shownIf, most }, "甲", "乙", "丙"),
    ),
  );
const small = fc.tuple(questions, condition(2)).map(
  ([all, shownIf]): Questionnaire => ({
    ...{ lead: { zh: "", en: "" }, last: 9 },
    sections: [
      { ...{ id: "s1", ...titled, shownIf: null }, questions: all.slice(0, 2) },
      { ...{ id: "s2", ...titled, shownIf }, questions: all.slice(2) },
    ],
  }),
);

test("what is said to be out of reach is what no way to choose comes to", () => {
  fc.assert(
    fc.property(small, (questionnaire) => {
      expect(brokenCondition(questionnaire)).toBeUndefined();
      const reached = new Set(
        everyWay(questionnaire).flatMap((way) => [...shownQuestions(questionnaire, way)]),
      );
      const ids = questionsIn(questionnaire).map(({ id }) => id);
      expect(unreachableQuestions(questionnaire)).toEqual(ids.filter((id) => !reached.has(id)));
      expect(questionnaireGaps(questionnaire)).toHaveLength(ids.length - reached.size);
    }),
    { numRuns: 60 },
  );
});

/** Every set of choices that a question allows, for all questions together. */
function everyWay(questionnaire: Questionnaire): Map<string, string[]>[] {
  return questionsIn(questionnaire).reduce<Map<string, string[]>[]>(
    (ways, question) => {
      const most = question.kind === "multiple" ? (question.most ?? 3) : 1;
      const sets = subsets(conditionChoices(question)).filter(({ length }) => length <= most);
      return ways.flatMap((way) => sets.map((set) => new Map([...way, [question.id, set]])));
    },
    [new Map()],
  );
}

function subsets([first, ...others]: readonly string[]): string[][] {
  if (first === undefined) return [[]];
  const without = subsets(others);
  return [...without, ...without.map((set) => [first, ...set])];
}

test("no sequence of changes makes a condition look ahead, or loses or doubles a question", () => {
  const change = fc.record({
    act: fc.constantFrom("up" as const, "down" as const, "remove" as const),
    id: fc.constantFrom("s1", "s2", ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((at) => `q${at}`)),
  });
  fc.assert(
    fc.property(fc.array(change, { maxLength: 15 }), (changes) => {
      let now = aQuestionnaire();
      for (const one of changes) {
        const changed = changedQuestionnaire(now, one);
        if (!changed.ok) continue;
        const before = questionsIn(now).map(({ id }) => id);
        now = changed.questionnaire;
        const after = questionsIn(now).map(({ id }) => id);
        if (one.act !== "remove") expect(after.toSorted()).toEqual(before.toSorted());
        expect(new Set(after).size).toBe(after.length);
        expect(brokenCondition(now)).toBeUndefined();
      }
    }),
  );
});
