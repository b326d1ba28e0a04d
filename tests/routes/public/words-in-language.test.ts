import { afterAll, beforeAll, expect, test } from "vitest";
import { aComment, anAnswer } from "#tests/factories/needs.ts";
import { openRightsTown, type RightsTown, subjectNeed } from "#tests/rights/rights-town.ts";

const title = "东门外没有人行道";
const said = "My grandmother walks here every day.";
const reasons = "The pavement will be built in June.";
let town: RightsTown;
let number: string;

beforeAll(async () => {
  town = await openRightsTown();
  const need = await subjectNeed(town, "open", { title, state: "answered" });
  number = need.number;
  await aComment(town.deps, need.id, { words: said });
  await anAnswer(town.deps, need.id, { reasons, nextStep: "六月开工。" });
}, 60_000);
afterAll(() => town?.close());

async function pageIn(lang: string, path: string): Promise<string> {
  const answer = await fetch(`${town.portal.origin}${path}`, { headers: { Cookie: `lang=${lang}` } });
  expect(answer.status).toBe(200);
  return await answer.text();
}
/** The `lang` of the element that holds nothing but these words; "" where it says none. */
const langAt = (page: string, words: string) =>
  [...page.matchAll(/<(?:h1|p|a|span|blockquote)\b([^>]*)>([^<]*)/g)]
    .filter(([, , text]) => text === words)
    .map(([, attributes = ""]) => /\blang="([^"]+)"/.exec(attributes)?.[1] ?? "");

test("what people wrote says its language where that is not the page's, and nothing where it is", async () => {
  const english = await pageIn("en", `/needs/${number}`);
  expect(langAt(english, title)).toContain("zh-CN");
  expect(langAt(english, said)).toEqual([""]);
  expect(langAt(english, reasons)).toEqual([""]);
  expect(langAt(english, "六月开工。")).toEqual(["zh-CN"]);
  const chinese = await pageIn("zh-CN", `/needs/${number}`);
  expect(langAt(chinese, title)).not.toContain("zh-CN");
  expect(langAt(chinese, said)).toEqual(["en"]);
  expect(langAt(chinese, reasons)).toEqual(["en"]);
  expect(langAt(chinese, "六月开工。")).toEqual([""]);
});

test("so do titles in lists and on sheets to print", async () => {
  for (const path of ["/", "/map", `/needs/${number}/print`]) {
    expect(langAt(await pageIn("en", path), title), path).toContain("zh-CN");
    expect(langAt(await pageIn("zh-CN", path), title), path).not.toContain("zh-CN");
  }
});
