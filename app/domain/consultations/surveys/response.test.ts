import fc from "fast-check";
import { expect, test } from "vitest";
import { aQuestionnaire } from "#tests/factories/questionnaires.ts";
import { coversWhole, passagesOf } from "../passage-cuts.ts";
import { suggestedCuts } from "../suggested-cuts.ts";
import { givenAnswers } from "./answers-from-rows.ts";
import { questionsIn } from "./questionnaire.ts";
import { readResponse } from "./read-response.ts";
import { responseRows } from "./response-rows.ts";
import { checkStep, nextStep } from "./response-steps.ts";

const ground = { features: {}, bounds: [118, 30, 119, 31] } as const;
const read = (typed: Record<string, string[]>) => readResponse(aQuestionnaire(), typed, ground);
const errorOf = (id: string, typed: Record<string, string[]>) => read({ q1: ["c2"], ...typed }).errors[id];

test("each kind refuses what is no answer, with a reason", () => {
  expect(read({}).errors).toEqual({ q1: "answer-needed" });
  expect(errorOf("q1", { q1: ["other"] })).toBe("other-needs-words");
  expect(errorOf("q1", { "q1-other": ["渡口"] })).toBe("other-not-chosen");
  expect(errorOf("q1", { q1: ["c9"] })).toBe("choose-one");
  expect(errorOf("q2", { "q2[]": ["c1", "c2", "c3"] })).toBe("choose-fewer");
  expect(errorOf("q4", { "q4-c1": ["1"], "q4-c2": ["1"] })).toBe("place-twice");
  expect(errorOf("q4", { "q4-c1": ["2"] })).toBe("place-left-out");
  expect(errorOf("q4", { "q4-c1": ["3"] })).toBe("place-not-understood");
  expect(errorOf("q5", { q5: ["6"] })).toBe("choose-one");
  expect(errorOf("q6", { "q6-r1": ["c5"] })).toBe("choose-one");
  expect(errorOf("q7", { q7: ["很远"] })).toBe("answer-no-number");
  expect(errorOf("q7", { q7: ["100.5"] })).toBe("answer-too-large");
  expect(errorOf("q8", { "q8-at": ["10, 20"] })).toBe("place-off-the-map");
  expect(errorOf("q8", { "q8-at": ["那边"] })).toBe("coordinates-not-understood");
});

test("full-width figures and thousands are numbers, and a place in either order is a place", () => {
  expect(read({ q7: ["４２．５"] }).answers.get("q7")).toEqual({ kind: "number", value: 42.5 });
  expect(read({ "q8-at": ["30.28，118.62"] }).answers.get("q8")).toMatchObject({
    point: { coordinates: [118.62, 30.28] },
  });
});

test("what was answered to a question that is hidden since is no answer", () => {
  const { answers, errors } = read({ q1: ["c2"], q3: ["修桥"], q5: ["4"], q9: ["不好"] });
  expect([...answers.keys()]).toEqual(["q1", "q5"]);
  expect(errors).toEqual({});
  const { words, rows } = responseRows(aQuestionnaire(), read({ q1: ["c2"], q3: ["修桥"] }));
  expect(words).toBe("");
  expect(rows.some(({ question }) => question === "q3")).toBe(false);
});

test("a question that an answer brings to the page is put before going on", () => {
  const seen = ["q1", "q2", "q4", "q5"];
  const brought = read({ q1: ["c1"] });
  expect(nextStep(aQuestionnaire(), brought, { at: "s1", intent: "next", seen })).toEqual({
    ...{ at: "s1", errors: false, more: true },
  });
  const again = { at: "s1", intent: "next", seen: [...seen, "q3"] };
  expect(nextStep(aQuestionnaire(), brought, again).at).toBe("s2");
  expect(nextStep(aQuestionnaire(), brought, { at: "s2", intent: "next", seen: ["q6", "q7", "q8"] }).at).toBe(
    checkStep,
  );
  expect(nextStep(aQuestionnaire(), read({}), { at: "s1", intent: "next", seen })).toMatchObject({
    ...{ at: "s1", errors: true },
  });
  expect(nextStep(aQuestionnaire(), read({}), { at: "s2", intent: "back", seen: [] }).at).toBe("s1");
  // Nobody comes past what must be answered by an address of their own.
  expect(nextStep(aQuestionnaire(), read({}), { at: checkStep, intent: "send", seen: [] })).toMatchObject({
    ...{ at: "s1", errors: true },
  });
});

const typed = fc.record({
  q1: fc.constantFrom("c1", "c2", "other").map((each) => [each]),
  "q1-other": fc.constantFrom("渡口，还有桥", "👨‍👩‍👧 家", "a\u0301").map((each) => [each]),
  "q2[]": fc.subarray(["c1", "c2", "c3"], { maxLength: 2 }),
  q3: fc.string({ unit: "grapheme", maxLength: 60 }).map((each) => [each]),
  q5: fc.constantFrom("1", "5", "").map((each) => [each]),
  q7: fc.constantFrom("3", "").map((each) => [each]),
  "q4-c1": fc.constant("1").map((each) => [each]),
  "q4-c3": fc.constantFrom("2", "").map((each) => [each]),
  "q6-r2": fc.constantFrom("c1", "").map((each) => [each]),
  "q8-at": fc.constantFrom("118.62345, 30.28", "").map((each) => [each]),
  q9: fc.string({ unit: "grapheme", maxLength: 60 }).map((each) => [`一、${each}\n二、${each}`]),
});

test("written answers stand in the words as they were typed, and passages part at their borders", () => {
  fc.assert(
    fc.property(typed, (given) => {
      const response = read(given.q1[0] === "other" ? given : { ...given, "q1-other": [""] });
      const { words, rows } = responseRows(aQuestionnaire(), response);
      const written = questionsIn(aQuestionnaire()).flatMap(({ id }) => {
        const answer = response.answers.get(id);
        if (answer?.kind === "text") return [answer.words];
        return answer?.kind === "single" && answer.other ? [answer.other] : [];
      });
      expect(words).toBe(written.join("\n"));
      const ranges = rows.flatMap(({ wordsFrom: from, wordsUntil: until }) =>
        from === null || until === null ? [] : [{ from, until }],
      );
      expect(ranges.map(({ from, until }) => words.slice(from, until))).toEqual(written);
      const passages = passagesOf(words, suggestedCuts(words));
      expect(coversWhole(words, passages) || words === "").toBe(true);
      for (const { from } of ranges) expect(passages.some((each) => each.from === from)).toBe(true);
      const readBack = givenAnswers(aQuestionnaire(), rows, words).filter(({ answer }) => answer);
      expect(new Map(readBack.map(({ question, answer }) => [question.id, answer]))).toEqual(
        response.answers,
      );
      const asked = rows.filter(({ mark }) => mark === "answered" || mark === "skipped");
      expect(asked.map(({ question }) => question)).toEqual(
        questionsIn(aQuestionnaire()).flatMap(({ id }) => (response.shown.has(id) ? [id] : [])),
      );
    }),
  );
});
