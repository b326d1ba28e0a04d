import { expect, test } from "vitest";
import { articleName, fromChinese, inChinese } from "./article-number.ts";

test.each([
  [1, "一"],
  [10, "十"],
  [12, "十二"],
  [26, "二十六"],
  [47, "四十七"],
  [101, "一百零一"],
  [110, "一百一十"],
  [201, "二百零一"],
  [278, "二百七十八"],
  [1001, "一千零一"],
  [1260, "一千二百六十"],
])("%i is written %s, and read back", (number, words) => {
  expect(inChinese(number)).toBe(words);
  expect(fromChinese(words)).toBe(number);
});

test("every number of an article reads back as itself", () => {
  for (let number = 1; number < 2000; number++) expect(fromChinese(inChinese(number))).toBe(number);
});

test("what is no number is none", () => {
  expect(fromChinese("甲")).toBeUndefined();
  expect(fromChinese("")).toBeUndefined();
  expect(fromChinese("36")).toBe(36);
});

test("an article is called as its language calls it", () => {
  expect(articleName("zh-CN", "26")).toBe("第二十六条");
  expect(articleName("zh-CN", "26-1")).toBe("第二十六条之一");
  expect(articleName("en", "26-1")).toBe("Article 26-1");
});
