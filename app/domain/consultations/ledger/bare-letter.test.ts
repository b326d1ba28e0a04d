import fc from "fast-check";
import { expect, test } from "vitest";
import type { ContributorKind } from "../consultation-terms.ts";
import { bareLetter } from "./bare-letter.ts";
import { type AnswerInWords, letterKey, massLetterRule } from "./mass-letter-rule.ts";

const bits = ["请", "保留", "大树", "2", "5", "a", "B", "%", "𠮷", "👩‍👩‍👧", "①", "é", "+", "东"];
const noise = ["", " ", "\u3000", "\r\n", "\n", "\t", "，", "。", "！", "“", "）", "—", ".", ",", "-", ":"];
const pieces = fc.array(fc.tuple(fc.constantFrom(...bits), fc.constantFrom(...noise)), { maxLength: 30 });
const joined = (parts: readonly (readonly [string, string])[]) => parts.map((part) => part.join("")).join("");
const wide = (text: string) =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

/** Written another way than the rule itself: everything that may differ is taken away, from wherever it stands. */
const stripped = (text: string) =>
  text
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u200b\u200e\u200f\u2060\ufeff]|[\p{Ps}\p{Pe}\p{Pi}\p{Pf}\p{Pd},.;:?!'"、。…·•｡､]/gu, "");

test("no two letters are joined that differ in anything but width, blanks, line ends and punctuation", () => {
  const other = fc.oneof(pieces.map(joined), fc.string({ unit: "grapheme" }));
  fc.assert(
    fc.property(other, other, (one, two) => {
      if (bareLetter(one) === bareLetter(two)) expect(stripped(one)).toBe(stripped(two));
    }),
    { numRuns: 2000 },
  );
  fc.assert(
    fc.property(pieces, fc.nat(), fc.constantFrom(...bits), (parts, at, bit) => {
      const place = at % (parts.length + 1);
      const changed = [...parts.slice(0, place), [bit, ""] as const, ...parts.slice(place)];
      expect(bareLetter(joined(changed))).not.toBe(bareLetter(joined(parts)));
    }),
    { numRuns: 1000 },
  );
});

test("copies of a letter with other blanks, line ends, width and stops between its words are the same", () => {
  const words = ["请保留", "门前的", "大树", "不要", "修路"];
  const gaps = fc.array(fc.constantFrom(...noise), { minLength: 6, maxLength: 6 });
  const written = (between: readonly string[]) =>
    between[0] + words.map((word, place) => word + (between[place + 1] ?? "")).join("");
  fc.assert(
    fc.property(gaps, gaps, (one, two) => {
      expect(bareLetter(written(one))).toBe(bareLetter(written(two)));
    }),
  );
  fc.assert(fc.property(pieces.map(joined), (text) => bareLetter(wide(text)) === bareLetter(text)));
});

test("what stands between digits says something, and so does a sign that is no stop", () => {
  expect(bareLetter("容积率2.5")).not.toBe(bareLetter("容积率25"));
  expect(bareLetter("第3-5条")).not.toBe(bareLetter("第35条"));
  expect(bareLetter("降到-5米")).not.toBe(bareLetter("降到5米"));
  expect(bareLetter("绿地率35%")).not.toBe(bareLetter("绿地率35"));
  expect(bareLetter("for ever")).not.toBe(bareLetter("forever"));
  expect(bareLetter("容积率２．５，太高。")).toBe(bareLetter("容积率2.5 太高！"));
});

test("a stock phrase is no mass letter, and the same words about another clause are another letter", () => {
  const words = "请保留门前的大树，不要为了停车把它们移走，孩子们夏天要乘凉。";
  const key = (subject: string, text = words, place: unknown[] = []) =>
    letterKey({ kind: "individual", subject, words: text, place });
  expect(key("", "同意这个方案，支持！")).toBeUndefined();
  expect(key("", "好".repeat(massLetterRule.leastSigns - 1) + "。".repeat(9))).toBeUndefined();
  expect(key("")).toBe(key("", words.replaceAll("，", "\r\n")));
  expect(key("plan#clause:c1")).not.toBe(key("plan#clause:c2"));
  expect(key("", words, [1, 5])).not.toBe(key("", words, [null, null]));
});

test("residents and organisations that send the same letter are two groups, and a market entity joins none", () => {
  const words = "请保留门前的大树，不要为了停车把它们移走，孩子们夏天要乘凉。";
  const key = (kind: ContributorKind) => letterKey({ kind, subject: "", words, place: [] });
  expect(key("organisation")).toBe(key("organisation"));
  expect(key("organisation")).not.toBe(key("individual"));
  expect(key("market-entity")).toBeUndefined();
});

test("the same words are one letter where they answer the same questions, and another elsewhere", () => {
  const [first, second] = ["桥太窄，两个人推着车走不过去。", "河边的灯不亮，晚上没有人敢走。"] as const;
  const words = `${first}\n${second}`;
  const [from, until] = [first.length + 1, words.length];
  const key = (answers?: AnswerInWords[]) =>
    letterKey({ kind: "individual", subject: "", words, place: [], answers });
  const both = (question: string) => [
    { question: "q3", from: 0, until: first.length },
    { question, from, until },
  ];
  const whole = (question: string) => [{ question, from: 0, until }];
  expect(key(both("q9"))).toBe(key(both("q9")));
  const all = [key(both("q9")), key(both("q4")), key(whole("q3")), key(whole("q9")), key()];
  expect(new Set(all).size).toBe(all.length);
  expect(key([])).toBe(key());
});
