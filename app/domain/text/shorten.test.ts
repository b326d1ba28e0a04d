import { expect, test } from "vitest";
import { graphemes, isLongerThan } from "./graphemes.ts";
import { shorten } from "./shorten.ts";

test("a text that fits stays whole", () => {
  expect(shorten("小区门口积水", 6)).toBe("小区门口积水");
  expect(shorten("", 6)).toBe("");
});

test("a longer text is cut so that it fits with its dots", () => {
  expect(shorten("小区门口一下雨就积水", 6)).toBe("小区门口一…");
  expect([...graphemes(shorten("小区门口一下雨就积水", 6))]).toHaveLength(6);
});

test("a family, a flag or an accent is never cut in two", () => {
  expect(shorten("👨‍👩‍👧‍👦🇨🇳e\u0301好", 3)).toBe("👨‍👩‍👧‍👦🇨🇳…");
  expect(shorten("👨‍👩‍👧‍👦🇨🇳e\u0301好", 4)).toBe("👨‍👩‍👧‍👦🇨🇳e\u0301好");
});

test("no space is left before the dots", () => {
  expect(shorten("one two three", 5)).toBe("one…");
});

test("length is told in signs as read", () => {
  expect(isLongerThan("👨‍👩‍👧‍👦👨‍👩‍👧‍👦", 2)).toBe(false);
  expect(isLongerThan("👨‍👩‍👧‍👦👨‍👩‍👧‍👦", 1)).toBe(true);
});
