import { expect, test } from "vitest";
import { oneOfFamily } from "./one-of-family.ts";

test("of a word and its plural the word is said, whichever comes first", () => {
  expect(oneOfFamily(["公交", "buses", "班车", "bus", "trash can", "trash cans"])).toEqual([
    "公交",
    "班车",
    "bus",
    "trash can",
  ]);
  expect(oneOfFamily(["lamp", "lantern", "bus lane", "bus"])).toEqual(["lamp", "lantern", "bus lane", "bus"]);
});
