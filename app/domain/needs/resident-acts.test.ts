import { expect, test } from "vitest";
import { residentActsIn } from "./resident-acts.ts";

test("an author is asked for a verdict once it is answered, and may reopen it either way", () => {
  expect(residentActsIn("answered", false)).toEqual(["verdict", "reopening"]);
  expect(residentActsIn("closed", true)).toEqual(["reopening"]);
});

test("while somebody owes an answer an author may add to it or take it back", () => {
  expect(residentActsIn("waiting", false)).toEqual(["supplements", "withdrawal"]);
  expect(residentActsIn("disputed", false)).toEqual(["supplements"]);
});

test("a merger can be undone, and a withdrawn need is done with", () => {
  expect(residentActsIn("merged", false)).toEqual(["merge-undoing"]);
  expect(residentActsIn("withdrawn", false)).toEqual([]);
});
