import { expect, test } from "vitest";
import { chineseNumeral, wholeNumber } from "./chinese-number.ts";

test.each([
  ["42", 42],
  ["４２", 42],
  ["一", 1],
  ["十", 10],
  ["十二", 12],
  ["二十", 20],
  ["四十二", 42],
  ["一百", 100],
  ["一百零五", 105],
  ["一百一十二", 112],
  ["二百", 200],
  ["一〇二", 102],
  ["一千二百三十四", 1234],
])("%s is %i", (text, number) => expect(wholeNumber(text)).toBe(number));

test.each(["", "条", "4a", "一二三四五", "〇", "-1"])("“%s” is no number", (text) =>
  expect(wholeNumber(text)).toBeUndefined(),
);

test("each number below ten thousand is read back as it is counted", () => {
  for (let number = 1; number < 10_000; number += 7) expect(wholeNumber(chineseNumeral(number))).toBe(number);
  expect([12, 20, 105, 1010].map(chineseNumeral)).toEqual(["十二", "二十", "一百零五", "一千零一十"]);
});
