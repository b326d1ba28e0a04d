import { expect, test } from "vitest";
import { linkedText } from "./linked-text.ts";

const law = { documentId: "licensing", title: "行政许可法", titleEn: "Administrative Licensing Law" };
const articles = [
  { ...law, number: "47" },
  { ...law, number: "82" },
];

test("each article that the library has is a link, the words stay as they were", () => {
  const text = "按《行政许可法》第四十七条、第八十二条和第九条办理。";
  const parts = linkedText(text, articles);
  expect(parts.map((part) => part.text).join("")).toBe(text);
  expect(parts.flatMap(({ href }) => href ?? [])).toEqual([
    "/policies/licensing#a47",
    "/policies/licensing#a82",
  ]);
});

test("another document's article of that number is no link", () => {
  expect(linkedText("《城乡规划法》第四十七条", articles)).toEqual([{ text: "《城乡规划法》第四十七条" }]);
});

test("the English name and the full Chinese name lead to the same article", () => {
  const hrefs = (text: string) => linkedText(text, articles).flatMap(({ href }) => href ?? []);
  expect(hrefs("Administrative Licensing Law, Article 47")).toEqual(["/policies/licensing#a47"]);
  expect(hrefs("《中华人民共和国行政许可法》第四十七条")).toEqual(["/policies/licensing#a47"]);
});

test("of two laws of one name, the one that held on the day is meant", () => {
  const until = { validFrom: "2008-01-01", validUntil: "2026-05-31" };
  const since = { validFrom: "2026-06-01", validUntil: null };
  const own = { validFrom: null, validUntil: null };
  const both = [
    { ...law, documentId: "old", number: "47", article: own, document: until },
    { ...law, documentId: "new", number: "47", article: own, document: since },
  ];
  const href = (day: string) => linkedText("《行政许可法》第四十七条", both, day).map((part) => part.href);
  expect(href("2026-05-31")).toEqual(["/policies/old#a47"]);
  expect(href("2026-06-01")).toEqual(["/policies/new#a47"]);
});
