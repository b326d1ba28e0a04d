import { expect, test } from "vitest";
import { personalPatterns } from "#app/domain/text/personal-patterns.ts";
import en from "#content/locales/en/submit.json" with { type: "json" };
import zh from "#content/locales/zh-CN/submit.json" with { type: "json" };

test("a writer is told of every kind of personal data in both languages, and of none that isn't masked", () => {
  const kinds = new Set(personalPatterns.map(({ kind }) => kind));
  for (const { masked } of [zh, en]) expect(new Set(Object.keys(masked.kind))).toEqual(kinds);
});
