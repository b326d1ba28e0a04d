import { expect, test } from "vitest";
import { groupOf } from "#app/domain/event-groups.ts";
import type { EventType } from "#app/domain/events.ts";
import en from "#content/locales/en/events.json" with { type: "json" };
import zh from "#content/locales/zh-CN/events.json" with { type: "json" };

/** Checked by the compiler: an event without words in both languages does not build. */
const words: Record<string, Record<EventType, string>> = { en, "zh-CN": zh };

test.each(Object.entries(words))(
  "every event that can happen has words in %s, and no other",
  (_lang, told) => {
    expect(Object.keys(told).toSorted()).toEqual(Object.keys(groupOf).toSorted());
    expect(Object.values(told).filter((text) => text.trim() === "")).toEqual([]);
  },
);
