import fc from "fast-check";
import { expect, test } from "vitest";
import { type Cuts, coversWhole, mergeAt, moveCut, passagesOf, splitAt } from "./passage-cuts.ts";
import { suggestedCuts } from "./suggested-cuts.ts";

const bits = [
  "一、",
  "路灯坏了。",
  "\r\n",
  "\n",
  "é",
  "👩‍👩‍👧",
  "𠮷",
  "a",
  " ",
  "🇨🇳",
  "2.",
  "\u0301",
  "\ud842",
  "。",
];
const texts = fc.oneof(
  fc.array(fc.constantFrom(...bits), { maxLength: 40 }).map((parts) => parts.join("")),
  fc.string({ unit: "binary" }),
);
type Act = { act: "split" | "merge" | "move"; at: number; to: number };
const place = fc.integer({ min: -1, max: 120 });
const acts: fc.Arbitrary<Act[]> = fc.array(
  fc.record({ act: fc.constantFrom("split", "merge", "move"), at: place, to: place }),
  { maxLength: 40 },
);

const after = (text: string, cuts: Cuts, { act, at, to }: Act): Cuts => {
  const from = cuts[Math.abs(at) % Math.max(1, cuts.length)] ?? at;
  const done =
    act === "split"
      ? splitAt(text, cuts, at)
      : act === "merge"
        ? mergeAt(cuts, from)
        : moveCut(text, cuts, { from, to });
  return done.ok ? done.cuts : cuts;
};
const words = (text: string, cuts: Cuts) =>
  passagesOf(text, cuts).map(({ from, until }) => text.slice(from, until));

test("whatever is split, merged and moved, the passages one after another are the text, and none is empty", () => {
  fc.assert(
    fc.property(texts, acts, (text, made) => {
      let cuts = suggestedCuts(text);
      for (const one of made) {
        cuts = after(text, cuts, one);
        expect(words(text, cuts).join("")).toBe(text);
        expect(words(text, cuts).every((each) => each !== "")).toBe(true);
        expect(coversWhole(text, passagesOf(text, cuts))).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});

test("no cut ever falls into a sign: a surrogate pair, an accent, a family of emoji, or a line break of two", () => {
  const signs = new Intl.Segmenter("zh", { granularity: "grapheme" });
  fc.assert(
    fc.property(texts, acts, (text, made) => {
      const cuts = made.reduce((all, one) => after(text, all, one), suggestedCuts(text));
      const starts = new Set([...signs.segment(text)].map(({ index }) => index));
      expect(cuts.every((at) => starts.has(at))).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test("a split and a merge at the same place leave everything as it was", () => {
  fc.assert(
    fc.property(texts, place, (text, at) => {
      const cuts = suggestedCuts(text);
      const split = splitAt(text, cuts, at);
      if (split.ok) expect(mergeAt(split.cuts, at)).toEqual({ ok: true, cuts });
    }),
  );
});

test("each refusal says why", () => {
  expect(splitAt("a𠮷b", [], 2)).toMatchObject({ reason: "cut-inside-sign" });
  expect(splitAt("好\r\n的", [], 2)).toMatchObject({ reason: "cut-inside-sign" });
  expect(splitAt("好的", [], 0)).toMatchObject({ reason: "cut-at-edge" });
  expect(splitAt("好的", [], 2)).toMatchObject({ reason: "cut-at-edge" });
  expect(splitAt("好的呀", [1], 1)).toMatchObject({ reason: "cut-already-there" });
  expect(mergeAt([1], 2)).toMatchObject({ reason: "cut-not-there" });
  expect(moveCut("一二三四五", [1, 3], { from: 1, to: 4 })).toMatchObject({ reason: "cut-at-edge" });
  expect(moveCut("一二三四五", [1, 3], { from: 1, to: 2 })).toEqual({ ok: true, cuts: [2, 3] });
});

test("passages that leave a gap, overlap or end early do not cover a text", () => {
  expect(coversWhole("一二三", [{ from: 0, until: 3 }])).toBe(true);
  expect(coversWhole("", [])).toBe(true);
  expect(coversWhole("一二三", [{ from: 0, until: 2 }])).toBe(false);
  expect(
    coversWhole("一二三", [
      { from: 0, until: 2 },
      { from: 1, until: 3 },
    ]),
  ).toBe(false);
  expect(
    coversWhole("一二三", [
      { from: 0, until: 1 },
      { from: 2, until: 3 },
    ]),
  ).toBe(false);
});
