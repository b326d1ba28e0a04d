import { expect, test } from "vitest";
import { findCitations, shortTitle } from "./find-citations.ts";

const named = (text: string) => findCitations(text).map(({ title, number }) => `${title} ${number}`);
const words = (text: string) => findCitations(text).map(({ from, until }) => text.slice(from, until));

test("one article of one document", () => {
  expect(named("依据《城乡规划法》第二十六条，公示三十日。")).toEqual(["城乡规划法 26"]);
  expect(words("依据《城乡规划法》第二十六条，公示三十日。")).toEqual(["《城乡规划法》第二十六条"]);
});

test("several articles of one document are each named", () => {
  const text = "《行政许可法》第四十七条、第八十二条";
  expect(named(text)).toEqual(["行政许可法 47", "行政许可法 82"]);
  expect(words(text)).toEqual(["《行政许可法》第四十七条", "第八十二条"]);
});

test("an inserted article and digits", () => {
  expect(named("《刑法》第二百八十六条之一；《条例》第36条")).toEqual(["刑法 286-1", "条例 36"]);
});

test("English words of the same rules", () => {
  expect(named("Urban and Rural Planning Law, Article 26")).toEqual(["Urban and Rural Planning Law 26"]);
  expect(named("Administrative Licensing Law, Articles 47 and 82")).toEqual([
    "Administrative Licensing Law 47",
    "Administrative Licensing Law 82",
  ]);
});

test("a document named without an article, and plain words, cite nothing", () => {
  expect(findCitations("依据《城乡规划法》和有关规定；本门户默认规则")).toEqual([]);
  expect(findCitations("Portal default: first contact, Article")).toEqual([]);
});

test("a law's full name is its short one", () => {
  expect(shortTitle("中华人民共和国土地管理法")).toBe("土地管理法");
});
