import { expect, test } from "vitest";
import { reviewGrounds } from "#app/domain/needs/decide-submission.ts";
import { langs } from "#app/domain/text/language.ts";
import { loadI18n } from "#app/platform/i18n.ts";

test("why a need waits for review is worded in both languages", () => {
  const words = langs.flatMap((lang) =>
    reviewGrounds.map((ground) => loadI18n().translate(lang)(`needs.why.${ground}`)),
  );
  expect(new Set(words).size).toBe(langs.length * reviewGrounds.length);
});
