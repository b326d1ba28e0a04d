import { expect, test } from "vitest";
import { groupOf } from "#app/domain/event-groups.ts";
import type { EventType, SubjectKind } from "#app/domain/events.ts";
import auditInEnglish from "#content/locales/en/audit.json" with { type: "json" };
import en from "#content/locales/en/events.json" with { type: "json" };
import auditInChinese from "#content/locales/zh-CN/audit.json" with { type: "json" };
import zh from "#content/locales/zh-CN/events.json" with { type: "json" };

/** Checked by the compiler: an event without words in both languages does not build, nor does what it is about. */
const words: Record<string, Record<EventType, string>> = { en, "zh-CN": zh };
const subjects: Record<string, Record<SubjectKind, string>> = {
  en: auditInEnglish.subject,
  "zh-CN": auditInChinese.subject,
};

test.each(Object.entries(words))(
  "every event that can happen has words in %s, and no other",
  (_lang, told) => {
    expect(Object.keys(told).toSorted()).toEqual(Object.keys(groupOf).toSorted());
    expect(Object.values(told).filter((text) => text.trim() === "")).toEqual([]);
  },
);

test.each(Object.entries(subjects))("everything that events are about has a word in %s", (_lang, told) => {
  expect(Object.values(told).filter((text) => text.trim() === "")).toEqual([]);
});
