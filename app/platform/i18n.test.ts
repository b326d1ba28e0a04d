import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { loadI18n } from "./i18n.ts";

async function wordsIn(files: Record<string, unknown>) {
  const folder = await mkdtemp(join(tmpdir(), "wenji-words-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const lang of ["zh-CN", "en"]) await mkdir(join(folder, lang));
  for (const [path, words] of Object.entries(files)) {
    await writeFile(join(folder, path), typeof words === "string" ? words : JSON.stringify(words));
  }
  return loadI18n(folder);
}

test("a file is an area, and its keys read area.key in each language", async () => {
  const i18n = await wordsIn({
    "zh-CN/needs.json": { state: { closed: "已办结" } },
    "en/needs.json": { state: { closed: "Closed" } },
  });
  expect(i18n.translate("zh-CN")("needs.state.closed")).toBe("已办结");
  expect(i18n.translate("en")("needs.state.closed")).toBe("Closed");
});

test("values are put in their places as they are, and counts choose their form", async () => {
  const i18n = await wordsIn({
    "zh-CN/a.json": { hello: "您好，{{name}}", days_other: "{{count}} 天" },
    "en/a.json": {
      ...{ hello: "Hello {{name}}", days_one: "{{count}} day", days_other: "{{count}} days" },
      days_zero: "no day",
    },
  });
  const [zh, en] = [i18n.translate("zh-CN"), i18n.translate("en")];
  expect(en("a.hello", { name: "<b> & {{x}} $t(a.days)" })).toBe("Hello <b> & {{x}} $t(a.days)");
  expect(en("a.days", { count: 0 })).toBe("no day");
  expect([en("a.days", { count: 1 }), en("a.days", { count: 2 }), zh("a.days", { count: 1 })]).toEqual([
    "1 day",
    "2 days",
    "1 天",
  ]);
});

test("a key without words throws, also when the other language has it or it is an area's branch", async () => {
  const i18n = await wordsIn({
    "zh-CN/a.json": { only: "有", more: { b: "丙" } },
    "en/a.json": { more: { b: "c" } },
  });
  expect(() => i18n.translate("en")("a.only")).toThrow("no words for a.only in en");
  expect(() => i18n.translate("en")("a.none")).toThrow("a.none");
});

test("a file that is no JSON stops the start", async () => {
  await expect(wordsIn({ "zh-CN/a.json": "{", "en/a.json": {} })).rejects.toThrow();
});
