import { expect, test } from "vitest";
import { canonicalPath, isForSearch, pathInLanguage } from "./page-address.ts";

test("a page is called by its path, its number in a list, and the language that was asked for", () => {
  expect(canonicalPath("/needs/2026-000001?said=thanks")).toBe("/needs/2026-000001");
  expect(canonicalPath("/map?category=transport&lang=en&after=x")).toBe("/map?lang=en");
  expect(canonicalPath("/consultations?page=2&tab=open")).toBe("/consultations?page=2");
});

test("each language has an address of its own, and whoever names none gets theirs", () => {
  expect(pathInLanguage("/map?lang=en", "zh-CN")).toBe("/map?lang=zh-CN");
  expect(pathInLanguage("/map?lang=en", undefined)).toBe("/map");
});

test.each([
  ...["/", "/map", "/map?lang=en", "/needs/2026-000001", "/tasks", "/plans/town/clauses/c42"],
  ...["/help/residents", "/consultations?page=3"],
])("%s is for search engines", (url) => expect(isForSearch(url)).toBe(true));

test.each([
  ...["/account", "/office/needs/1", "/admin", "/sign-in", "/needs/new", "/needs/2026-000001/print"],
  ...["/map?category=transport", "/map?after=x", "/alerts/secret", "/needs/2026-000001?said=thanks"],
])("%s is not", (url) => expect(isForSearch(url)).toBe(false));
