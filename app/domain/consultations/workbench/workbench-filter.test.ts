import { expect, test } from "vitest";
import { cursorOf, workbenchFilter } from "./workbench-filter.ts";

test("nonsense in an address narrows nothing, and late ones are sorted by their day", () => {
  expect(workbenchFilter.parse({ step: "nowhere", adoption: "maybe", topic: " ", late: "yes" })).toEqual({
    ...{ topic: undefined, subject: undefined, unit: undefined, text: undefined, adoption: undefined },
    ...{ step: undefined, kind: undefined, late: false, mine: false, byDue: false },
  });
  expect(workbenchFilter.parse({ late: "1", text: "桥" })).toMatchObject({ byDue: true, text: "桥" });
});

test("a page begins where the last one ended, and from the beginning where the address makes no sense", () => {
  expect(cursorOf("12~40", false)).toEqual([12, 40]);
  expect(cursorOf("2026-03-09~12~40", true)).toEqual(["2026-03-09", 12, 40]);
  for (const text of [null, "", "12", "a~b", "12~40~9"]) expect(cursorOf(text, false)).toBeUndefined();
  expect(cursorOf("12~40", true)).toBeUndefined();
});
