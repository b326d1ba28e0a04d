import { expect, test } from "vitest";
import { langApart, langOf } from "./lang-of.ts";

test.each([
  ["小学门口没有人行道", "zh-CN"],
  ["5G 基站太近", "zh-CN"],
  ["请看 https://example.com/a/long/path/to/something 里的照片", "zh-CN"],
  ["P+R 停车场", "zh-CN"],
  ["A lift for the footbridge", "en"],
  ["No pavement on 文昌路 near the school gate", "en"],
  ["Café terrasse at the river", "en"],
  ["桥", "zh-CN"],
  ["Bridge", "en"],
  ["2026-000001", undefined],
  ["118.6, 30.28", undefined],
  ["!!! 👍", undefined],
  ["", undefined],
] as const)("%j is %s", (text, lang) => {
  expect(langOf(text)).toBe(lang);
});

test("only words that are not in the page's language are marked", () => {
  expect(langApart("en", "小学门口没有人行道")).toBe("zh-CN");
  expect(langApart("zh-CN", "小学门口没有人行道")).toBeUndefined();
  expect(langApart("zh-CN", "A lift for the footbridge")).toBe("en");
  expect(langApart("en", "A lift for the footbridge")).toBeUndefined();
  expect(langApart("en", "118.6, 30.28")).toBeUndefined();
});
