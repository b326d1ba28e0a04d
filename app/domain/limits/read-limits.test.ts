import { expect, test } from "vitest";
import { limitNames, standardLimits, variableOf } from "./limits.ts";
import { readLimits } from "./read-limits.ts";

test("nothing set is the table", () => {
  expect(readLimits({})).toEqual({ limits: standardLimits, faults: [] });
});

test("every limit has a variable of its own", () => {
  expect(new Set(limitNames.map(variableOf)).size).toBe(limitNames.length);
  for (const name of limitNames)
    expect(readLimits({ [variableOf(name)]: "7/90" }).limits[name]).toEqual({ most: 7, seconds: 90 });
});

test("a number alone keeps the table's window", () => {
  expect(readLimits({ WENJI_LIMIT_COMMENT_PERSON: "9" }).limits["comment.person"]).toEqual({
    most: 9,
    seconds: 3600,
  });
});

test.each(["0", "-1", "many", "5/0", "5/604801", "5/", "/5", "1e3", "off"])(
  "%s is refused by name",
  (given) => {
    const { faults } = readLimits({ WENJI_LIMIT_PAGE_CALLER: given });
    expect(faults.map(({ variable }) => variable)).toEqual(["WENJI_LIMIT_PAGE_CALLER"]);
  },
);

test("a limit that does not exist is not taken for one", () => {
  expect(readLimits({ WENJI_LIMIT_COMENT_PERSON: "5" }).faults).toMatchObject([
    { variable: "WENJI_LIMIT_COMENT_PERSON", problem: "is no limit of this portal" },
  ]);
});
