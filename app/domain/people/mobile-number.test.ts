import { expect, test } from "vitest";
import { mobileNumber } from "./mobile-number.ts";

test.each([
  "13800138000",
  "138 0013 8000",
  "138-0013-8000",
  "+86 138 0013 8000",
  "+8613800138000",
  "008613800138000",
  "8613800138000",
  "(+86)13800138000",
  "１３８００１３８０００",
  "＋８６ １３８－００１３－８０００",
  "  13800138000\u202c",
])("%j is stored as +8613800138000", (typed) => {
  expect(mobileNumber(typed)).toEqual({ ok: true, number: "+8613800138000" });
});

test.each([
  ["a number that starts with 12", "12800138000"],
  ["ten digits", "1380013800"],
  ["twelve digits", "138001380000"],
  ["another country", "+1 617 555 0134"],
  ["the country code twice", "+86 86 13800138000"],
  ["a landline", "0551-65551234"],
  ["a letter for a digit", "1380013800O"],
  ["nothing", ""],
])("%s is refused", (_case, typed) => {
  expect(mobileNumber(typed)).toEqual({ ok: false, reason: "mobile-number-not-valid" });
});

test("a stored number is taken again as it is", () => {
  expect(mobileNumber("+8619912345678")).toEqual({ ok: true, number: "+8619912345678" });
});
