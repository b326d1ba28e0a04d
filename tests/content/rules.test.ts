import { expect, test } from "vitest";
import { z } from "zod";
import { deadlineRule } from "#app/domain/calendar/deadline-rule.ts";
import { dutyRule } from "#app/domain/calendar/duty-rule.ts";
import { retentionRule } from "#app/domain/privacy/retention-rules.ts";
import { langs } from "#app/domain/text/language.ts";
import { loadI18n } from "#app/platform/i18n.ts";
import { contentJson, shippedRule, shippedRules } from "#tests/factories/calendar.ts";

const duties = z.array(dutyRule).parse(contentJson("rules/duties.json"));

test("every deadline rule that ships is well formed and has a name of its own", () => {
  expect(z.array(deadlineRule).safeParse(contentJson("rules/deadlines.json")).error).toBeUndefined();
  expect(new Set(shippedRules.map((rule) => rule.id)).size).toBe(shippedRules.length);
});

test("one rule is in force for each matter at a time", () => {
  expect(new Set(shippedRules.map((rule) => rule.matter)).size).toBe(shippedRules.length);
});

test.each(langs)("the matter of every deadline rule has words in %s", (lang) => {
  const t = loadI18n().translate(lang);
  for (const { matter } of shippedRules) expect(t(`admin.word.matter-${matter}`)).not.toBe("");
});

test.each(langs)("whatever is kept for a time has words in %s", (lang) => {
  const t = loadI18n().translate(lang);
  const kept = z.array(retentionRule).parse(contentJson("rules/retention.json"));
  expect(kept.length).toBeGreaterThan(0);
  for (const { id } of kept)
    for (const word of [`retention-${id}`, `retention-from-${id}`])
      expect(t(`admin.word.${word}`)).not.toBe("");
});

test("every duty that ships is well formed, and one of law names its article", () => {
  expect(duties.length).toBeGreaterThan(0);
  expect(duties.filter((duty) => duty.source === "law" && !duty.basis.article)).toEqual([]);
});

test.each([
  ["plan-notice", 30, "calendar-days"],
  ["decision-notice", 30, "calendar-days"],
  ["hearing-announcement", 30, "calendar-days"],
  ["hearing-material", 10, "working-days"],
  ["hearing-minutes", 7, "working-days"],
  ["permit-hearing-application", 5, "working-days"],
  ["permit-hearing-held", 20, "working-days"],
  ["permit-hearing-notice", 7, "working-days"],
  ["land-take-notice", 30, "calendar-days"],
  ["need-first-contact", 24, "hours"],
  ["need-acceptance", 1, "working-days"],
  ["need-wrongly-routed", 2, "working-days"],
  ["need-enquiry", 2, "working-days"],
  ["need-help", 5, "working-days"],
  ["need-complaint", 5, "working-days"],
  ["need-report", 5, "working-days"],
  ["need-suggestion", 5, "working-days"],
  ["need-extension", 10, "working-days"],
  ["need-silence", 15, "calendar-days"],
  ["petition-acceptance", 15, "calendar-days"],
  ["petition-conclusion", 60, "calendar-days"],
  ["petition-extension", 30, "calendar-days"],
  ["consultation-result", 20, "working-days"],
  ["passage-study", 5, "working-days"],
  ["information-request", 20, "working-days"],
  ["information-request-extension", 20, "working-days"],
  ["market-verification", 5, "working-days"],
  ["market-appeal", 10, "working-days"],
])("%s is %i %s", (id, length, unit) => {
  expect(shippedRule(id)).toMatchObject({ length, unit });
});
