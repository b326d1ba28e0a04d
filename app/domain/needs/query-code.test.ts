import { expect, test } from "vitest";
import { queryCodeFrom, spacedQueryCode, typedNeedNumber, typedQueryCode } from "./query-code.ts";

test("a code has ten characters that are not taken for one another", () => {
  const code = queryCodeFrom("aZ09-_qwertyuiop");
  expect(code).toMatch(/^[2-9A-HJ-NP-Z]{10}$/);
  expect(queryCodeFrom("aZ09-_qwertyuiop")).toBe(code);
});

test("a code is understood however it is typed", () => {
  const code = queryCodeFrom("abcdefghijkl");
  expect(typedQueryCode(` ${spacedQueryCode(code).toLowerCase()} `)).toBe(code);
  expect(typedQueryCode("ＡＢＣ２３")).toBe("ABC23");
});

test("a number is understood however it is typed", () => {
  for (const typed of [
    "2026-000417",
    "2026 000417",
    "２０２６－０００４１７",
    "2026000417",
    "第2026-000417号",
  ]) {
    expect(typedNeedNumber(typed)).toBe("2026-000417");
  }
});
