import fc from "fast-check";
import { expect, test } from "vitest";
import { hasSought } from "./match-expression.ts";
import { evenly, isInSameLanguage, isOtherwise, markedIn, otherwiseOf } from "./said-otherwise.ts";
import type { Unit } from "./units-asked.ts";

const trash: Unit = {
  words: ["trash", "can"],
  typed: [["trash"]],
  others: [
    { said: "垃圾桶", words: ["垃圾", "桶"] },
    { said: "waste can", words: ["wast", "can"] },
  ],
};
const full: Unit = { words: ["full"], typed: [["full", "fuller"]], others: [] };

test("every part is looked for in any of its words, and not all of them as they were typed", () => {
  expect(otherwiseOf([trash, full])).toBe(
    `(((("trash")) OR (("垃圾") AND ("桶")) OR (("wast") AND ("can"))) AND ((("full" OR "fuller")))) NOT (("trash") AND ("full" OR "fuller"))`,
  );
});

test("a thing is in the language of the question when each part is", () => {
  expect(isInSameLanguage(new Set(["wast", "can", "full"]), [trash, full])).toBe(true);
  expect(isInSameLanguage(new Set(["垃圾", "桶", "full"]), [trash, full])).toBe(false);
});

test("a rare word weighs no more than a usual one that says the same", () => {
  const weights = new Map(Object.entries({ bus: 2, coach: 7, late: 5 }));
  expect([...evenly(weights, [["bus", "coach", "shuttle"], ["late"]])]).toEqual([
    ["bus", 2],
    ["coach", 2],
    ["late", 5],
  ]);
});

test("Chinese words are marked whole, and of English ones what says nothing is not marked", () => {
  expect(markedIn([trash])).toEqual(["trash", "垃圾桶", "wast"]);
});

test("no thing has a question both as it was typed and otherwise", () => {
  const word = fc.constantFrom("trash", "垃圾", "桶", "wast", "can", "full", "fuller");
  fc.assert(
    fc.property(fc.uniqueArray(word), (words) => {
      const [has, units] = [new Set(words), [trash, full]];
      const direct = hasSought(has, [["trash"], ["full", "fuller"]]);
      const saysIt =
        has.has("trash") || (has.has("垃圾") && has.has("桶")) || (has.has("wast") && has.has("can"));
      const isFull = has.has("full") || has.has("fuller");
      expect(isOtherwise(has, units)).toBe(saysIt && isFull && !direct);
    }),
  );
});
