import { expect, test } from "vitest";
import { missingKeys, unusedKeys, usesIn } from "./locale-uses.ts";

const keys = ["needs.title", "needs.state.done", "reasons.too-late"];
const page = (text: string) => [usesIn({ path: "app/ui/needs/a.tsx", text })];
const rule = (text: string) => [usesIn({ path: "app/domain/needs/a.ts", text })];

test.each([
  ["a literal", 't("needs.titel")'],
  ["a literal with values", 't("needs.titel", { count: 1 })'],
  ["one branch of a choice", 't(late ? "needs.titel" : "needs.title")'],
  ["a translator of the page", 'page.t("needs.titel")'],
  ["a translator made on the spot", 'i18n.translate(lang)("needs.titel")'],
  ["a template that no key fits", "t(`needs.sate.${state}`)"],
])("a missing key is found in %s", (_name, text) => {
  expect(missingKeys(page(text), keys)).toHaveLength(1);
});

test.each([
  ["a refusal by name", 'refuse("too-early")'],
  ["a union of refusals", 'type AnswerRefusal = "too-late" | "too-early";'],
  ["a decision's type", 'function f(): Decision<Answer, "too-early"> {}'],
  ["a refusal as a value", 'const no = { ok: false, reason: "too-early" };'],
])("a reason without words is found in %s", (_name, text) => {
  expect(missingKeys(rule(text), keys)).toEqual(["app/domain/needs/a.ts:1 reasons.too-early"]);
});

test.each([
  't("needs.title")',
  "t(`needs.state.${state}`)",
  't(late ? "needs.title" : "needs.state.done")',
  'other("needs.titel")',
])("%s asks for nothing that is missing", (text) => {
  expect(missingKeys(page(text), keys)).toEqual([]);
});

test("a key that no code asks for is found", () => {
  expect(unusedKeys(page('t("needs.title")'), keys)).toEqual(["needs.state.done", "reasons.too-late"]);
});

test("a key is used by a literal elsewhere, by a template, and by the reason it words", () => {
  const uses = rule('const message = "needs.title"; const key = `needs.state.${x}`; return "too-late";');
  expect(unusedKeys(uses, keys)).toEqual([]);
});

test("a template stands for one step of a key only", () => {
  expect(unusedKeys(page("t(`needs.${x}`)"), keys)).toEqual(["needs.state.done", "reasons.too-late"]);
});
