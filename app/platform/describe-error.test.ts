import { expect, test } from "vitest";
import { describeError } from "./describe-error.ts";

test("a failed query is told without what was to be written", () => {
  const cause = new Error("SQLITE_CONSTRAINT: UNIQUE constraint failed: needs.number");
  const failed = Object.assign(new Error("Failed query: insert … params: 13812345678,小学门口", { cause }), {
    params: ["13812345678", "小学门口"],
  });
  const told = describeError(failed);
  expect(told).not.toContain("13812345678");
  expect(told).not.toContain("小学门口");
  expect(told).toContain("UNIQUE constraint failed: needs.number");
  expect(told).toContain("describe-error.test.ts");
});

test("anything that is thrown can be told", () => {
  expect(describeError(new TypeError("x is not a function"))).toMatch(/^TypeError: x is not a function/);
  expect(describeError({ secret: 1 })).toBe("not an Error was thrown");
});
