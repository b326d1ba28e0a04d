import fc from "fast-check";
import { expect, test } from "vitest";
import { coversWhole, passagesOf, splitAt } from "../passage-cuts.ts";
import { bareLetter } from "./bare-letter.ts";
import { mappedPassages } from "./mapped-passages.ts";

const signs = ["请", "修", "桥", "𠮷", "👩‍👩‍👧", "é", "a", "5", "东", "西"];
const noise = ["", " ", "\u3000", "\r\n", "\n", "，", "。", "！", "——", "“"];
const gap = fc.array(fc.constantFrom(...noise), { maxLength: 3 }).map((parts) => parts.join(""));
const letter = fc.array(fc.tuple(fc.constantFrom(...signs), gap, gap), { minLength: 1, maxLength: 25 });
const cutAt = (text: string, places: readonly number[]) =>
  places.reduce<readonly number[]>((cuts, at) => {
    const split = splitAt(text, cuts, at % (text.length + 1));
    return split.ok ? split.cuts : cuts;
  }, []);
const places = fc.array(fc.nat({ max: 200 }), { maxLength: 8 });
const graphemes = (text: string) => [...new Intl.Segmenter("zh").segment(text)].map(({ index }) => index);

test("every character of a copy lies in exactly one passage of its lead, whatever differs between them", () => {
  const copies = letter.map((parts) => [
    parts.map(([sign, one]) => sign + one).join(""),
    parts.map(([sign, , two]) => sign + two).join(""),
  ]);
  const pairs = fc.oneof(copies, fc.tuple(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" })));
  fc.assert(
    fc.property(pairs, places, ([lead = "", other = ""], at) => {
      fc.pre(lead !== "" && other !== "");
      const mapped = mappedPassages(lead, passagesOf(lead, cutAt(lead, at)), other);
      expect(coversWhole(other, mapped)).toBe(true);
      const starts = [...graphemes(other), other.length];
      expect(mapped.every(({ from, until }) => starts.includes(from) && starts.includes(until))).toBe(true);
    }),
    { numRuns: 3000 },
  );
});

test("each passage of a copy says what the lead's says", () => {
  fc.assert(
    fc.property(letter, places, (parts, at) => {
      const lead = parts.map(([sign, one]) => sign + one).join("");
      const other = parts.map(([sign, , two]) => sign + two).join("");
      const cut = passagesOf(lead, cutAt(lead, at)).map((range, place) => ({ ...range, place }));
      const mapped = mappedPassages(lead, cut, other);
      const flat = (text: string) => bareLetter(text).replace(/[\s\p{P}]/gu, "");
      for (const { place, from, until } of cut) {
        const same = mapped.find((each) => each.place === place);
        expect(flat(same ? other.slice(same.from, same.until) : "")).toBe(flat(lead.slice(from, until)));
      }
    }),
    { numRuns: 1000 },
  );
});

test("a name at the end belongs to the last passage, and a copy letter by letter has its lead's ranges", () => {
  const lead = "请保留大树。也请修路。签名：张三";
  const cuts = passagesOf(lead, [6, 11]);
  const words = (other: string) =>
    mappedPassages(lead, cuts, other).map(({ from, until }) => other.slice(from, until));
  expect(words("请保留大树，\n也请修路。签名：李四四")).toEqual([
    "请保留大树，\n",
    "也请修路。",
    "签名：李四四",
  ]);
  expect(words(lead)).toEqual(["请保留大树。", "也请修路。", "签名：张三"]);
});
