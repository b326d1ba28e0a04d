import { expect, test } from "vitest";
import { chooseLang } from "./language.ts";

test.each([
  ["", "zh-CN"],
  ["*", "zh-CN"],
  ["zh-Hant-TW,en;q=0.5", "zh-CN"],
  ["EN-gb,en;q=0.9", "en"],
  ["en;q=0.1, zh;q=0.9", "zh-CN"],
  ["zh;q=0, en;q=0.1", "en"],
  ["fr, zh;q=0.8, en;q=0.7", "zh-CN"],
  ["fr-CH, de;q=0.9", "en"],
  ["en;q=0", "en"],
  [";;;q=,,", "en"],
])("a browser that says %j reads %s", (accepted, lang) => {
  expect(chooseLang(null, undefined, accepted)).toBe(lang);
});

test("what the address asks goes before what was chosen, and that before the browser", () => {
  expect(chooseLang("en", "zh-CN", "zh")).toBe("en");
  expect(chooseLang("xx", "en", "zh")).toBe("en");
});

test("a very long wish is read in a moment", () => {
  const before = performance.now();
  chooseLang(null, undefined, "fr;q=0.1,".repeat(100_000));
  expect(performance.now() - before).toBeLessThan(200);
});
