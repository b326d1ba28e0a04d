import { expect, test } from "vitest";
import { articleValidity, validityOn } from "./validity.ts";

const law = { validFrom: "2008-01-01", validUntil: "2026-06-30" };
const own = { validFrom: null, validUntil: null };

test.each([
  ["2007-12-31", "not-yet"],
  ["2008-01-01", "in-force"],
  ["2026-06-30", "in-force"],
  ["2026-07-01", "ended"],
])("on %s a document is %s", (day, expected) => {
  expect(validityOn(law, day)).toBe(expected);
  expect(articleValidity(own, law, day)).toBe(expected);
});

test("an article's own dates narrow those of its document", () => {
  expect(articleValidity({ validFrom: "2019-04-23", validUntil: null }, law, "2019-01-01")).toBe("not-yet");
  expect(articleValidity({ validFrom: null, validUntil: "2020-01-01" }, law, "2020-01-02")).toBe("ended");
});
