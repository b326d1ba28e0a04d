import { expect, test } from "vitest";
import { noticesForm, profileForm } from "./account-forms.ts";

const said = (displayName: string) => {
  const parsed = profileForm.safeParse({ displayName, locale: "zh-CN" });
  return parsed.success ? parsed.data.displayName : parsed.error.issues[0]?.message;
};

test.each([" 柳湾老李 ", "阿卜杜拉·买买提", "Mary-Ann 2"])("%j may be a display name", (name) => {
  expect(said(name)).toBe(name.trim());
});

test.each([
  ["李", "name-too-short"],
  ["一".repeat(21), "name-too-long"],
  ["<b>李</b>", "name-letters-only"],
  ["李 13800138000", "name-holds-personal-data"],
])("%j may not: %s", (name, reason) => {
  expect(said(name)).toBe(reason);
});

test("no ticked box means the portal alone", () => {
  expect(noticesForm.parse({})).toEqual({ ways: [] });
});
