import { expect, test } from "vitest";
import { proofRules } from "#app/domain/people/proof-rules.ts";
import en from "#content/locales/en/proof.json" with { type: "json" };
import zh from "#content/locales/zh-CN/proof.json" with { type: "json" };

test("a form of any act can wait while its sender signs in: each act has its name in both languages", () => {
  const acts = Object.keys(proofRules);
  for (const words of [zh, en]) expect(Object.keys(words.acts)).toEqual(expect.arrayContaining(acts));
});
