import fc from "fast-check";
import { expect, test } from "vitest";
import { wrappedLines } from "./wrapped-lines.ts";

const widthOf = (sign: string) => (/[ -~]/.test(sign) ? 0.5 : 1);
const wrap = (text: string, width = 6, most = 9) => wrappedLines(text, widthOf, { width, most });

test("Chinese breaks anywhere, but no line begins with a comma or ends with an opening quotation", () => {
  expect(wrap("文昌小学门口没有人行道")).toEqual(["文昌小学门口", "没有人行道"]);
  expect(wrap("文昌小学门口，没有人行道")).toEqual(["文昌小学门", "口，没有人行", "道"]);
  expect(wrap("文昌小学门“口没有”人")).toEqual(["文昌小学门", "“口没有”人"]);
});

test("English breaks between words; a word that is wider than a line breaks within", () => {
  expect(wrap("Street lamps on Wenchang Road")).toEqual(["Street lamps", "on Wenchang", "Road"]);
  expect(wrap("Donaudampfschifffahrt")).toEqual(["Donaudampfsc", "hifffahrt"]);
});

test("what does not go in ends in an ellipsis", () => {
  expect(wrap("文昌小学门口没有人行道早晚接送时很挤", 6, 2)).toEqual(["文昌小学门口", "没有人行道…"]);
});

test("no line is wider than it may be, but for clinging punctuation, and nothing is lost", () => {
  const texts = fc.array(fc.constantFrom(..."文昌小学门口，没有。人 ab cd“”"), { maxLength: 60 });
  fc.assert(
    fc.property(texts, (signs) => {
      const text = signs.join("");
      const lines = wrap(text, 8, 99);
      expect(lines.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
    }),
  );
});
