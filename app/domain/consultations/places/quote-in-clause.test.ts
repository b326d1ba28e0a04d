import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { occurrencesOf, quoteIn, quoteMeant } from "./quote-in-clause.ts";

const clause = "滨溪步行道应当连通。\n\n- **步行道**宽度不小于3米，见[附图](/plans/x)；\n- 步行道夜间照明。";
const said = (quoted: string) =>
  occurrencesOf(clause, quoted).map(({ from, until }) => clause.slice(from, until));

describe("words are found as they are read", () => {
  test.each([
    ["应当连通。", ["应当连通。"]],
    ["连通。 步行道宽度", ["连通。\n\n- **步行道**宽度"]],
    ["３米,见附图", ["3米，见[附图"]],
    ["步行道", ["步行道", "步行道", "步行道"]],
    ["轻轨", []],
    ["  ", []],
  ])("%s", (quoted, found) => {
    expect(said(quoted)).toEqual(found);
  });
});

test("of several the one chosen is meant, and none without a choice", () => {
  expect(quoteMeant(clause, { quote: "步行道", nth: undefined })).toMatchObject({ reason: "quote-which" });
  expect(quoteMeant(clause, { quote: "步行道", nth: 7 })).toMatchObject({ reason: "quote-which" });
  expect(quoteMeant(clause, { quote: "轨道", nth: 0 })).toMatchObject({ reason: "quote-not-there" });
  const meant = quoteMeant(clause, { quote: "步行道", nth: 2 });
  expect(meant.ok && clause.slice(meant.range.from)).toBe("步行道夜间照明。");
});

test("a layer that the text names is no part of what is read around it", () => {
  const text = "断点在2027年底前消除。\n\n{{layer-greenway}}";
  const [range = { from: 0, until: 0 }] = occurrencesOf(text, "消除");
  expect(quoteIn(text, range)).toEqual({ before: "断点在2027年底前", words: "消除", after: "。 " });
});

test("it is shown within the words around it, without the marks", () => {
  const [, second = { from: 0, until: 0 }] = occurrencesOf(clause, "步行道");
  expect(quoteIn(clause, second)).toMatchObject({ before: "滨溪步行道应当连通。 ", words: "步行道" });
});

/** Half of a sign. */
const parted = /\p{Cs}/u;
const signs = fc.constantFrom(
  "步",
  "行",
  "道",
  "，",
  "😀",
  "𠮷",
  "\n",
  " ",
  "a",
  "**",
  "- ",
  "|",
  "[",
  "](/x)",
);

test("whatever is copied out of a clause is found there, and no sign is parted", () => {
  fc.assert(
    fc.property(
      fc.array(signs, { maxLength: 30 }),
      fc.integer({ min: 0, max: 30 }),
      fc.integer(),
      (parts, from, length) => {
        const text = parts.join("");
        const copied = parts.slice(from, from + (Math.abs(length) % 8)).join("");
        for (const range of occurrencesOf(text, copied)) {
          const words = text.slice(range.from, range.until);
          expect(words).not.toMatch(parted);
          const { before, after } = quoteIn(text, range);
          expect(before + words + after).not.toMatch(parted);
        }
        const read = parts
          .slice(from, from + (Math.abs(length) % 8))
          .filter((part) => /[步行道，😀𠮷]/u.test(part));
        if (read.length > 0 && !/[*|[\]-]/.test(copied))
          expect(occurrencesOf(text, copied).length).toBeGreaterThan(0);
      },
    ),
  );
});

test("anything may be sought in anything", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (text, quoted) => {
      for (const { from, until } of occurrencesOf(text, quoted)) expect(from < until).toBe(true);
    }),
  );
});
