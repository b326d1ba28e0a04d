import fc from "fast-check";
import { expect, test } from "vitest";
import { beginningAsked, beginningOf, expressionOf, hasWordsAsked, wordsAsked } from "./words-asked.ts";

const has = (words: string, asked: string) => {
  const rule = wordsAsked(asked.split(" ").filter(Boolean));
  return rule !== undefined && hasWordsAsked(new Set(words.split(" ")), rule);
};

test.each([
  ["streetlight broken", "streetl", true],
  ["streetlight broken", "broken streetl", true],
  ["streetlight broken", "streetl broken", false],
  ["park", "parkin", true],
  ["street", "st", false],
  ["st", "st", true],
  ["2015", "201", false],
  ["路灯 路 灯", "灯", true],
  ["路灯 路 灯", "路灯 坏", false],
  ["路灯", "", false],
])("of %j, %j asks for it: %s", (words, asked, is) => {
  expect(has(words, asked)).toBe(is);
});

test("the index is asked for whole words, and for all that begin like the last", () => {
  const asked = (...words: string[]) => {
    const rule = wordsAsked(words);
    return rule && expressionOf(rule);
  };
  expect(asked("路灯", "streetl")).toBe('"路灯" AND ("streetl"*)');
  expect(asked("parkin")).toBe('("parkin"* OR "park")');
  expect(asked("st", "2015")).toBe('"st" AND "2015"');
});

test("whatever is asked for has a word that begins as the longest of the question", () => {
  const word = fc.constantFrom(
    "路灯",
    "灯",
    "streetlight",
    "street",
    "st",
    "parking",
    "park",
    "died",
    "2015",
  );
  const typed = fc.tuple(word, fc.nat(10)).map(([each, most]) => each.slice(0, most + 1));
  fc.assert(
    fc.property(fc.array(word), fc.array(typed, { maxLength: 3 }), (words, question) => {
      const rule = wordsAsked(question);
      if (!rule || !hasWordsAsked(new Set(words), rule)) return;
      expect(words.map(beginningOf)).toContain(beginningAsked(rule));
    }),
  );
});
