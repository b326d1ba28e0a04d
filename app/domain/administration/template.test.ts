import { expect, test } from "vitest";
import { unknownPlace } from "./template.ts";

test.each([
  ["{{number}} is due by {{ due }}", undefined],
  ["no places at all", undefined],
  ["a single { brace } is a word", undefined],
  ["Dear {{name}}", "name"],
  ["{{}}", "{{}}"],
  ["{{number", "{{"],
  ["number}}", "}}"],
])("in a notice, %j has the unknown place %s", (words, place) => {
  expect(unknownPlace("notice", words)).toBe(place);
});

test("what an answer can fill differs from what a notice can", () => {
  expect(unknownPlace("answer", "{{named}}")).toBe("named");
  expect(unknownPlace("answer", "{{place}}")).toBeUndefined();
});
