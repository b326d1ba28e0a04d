import { expect, test } from "vitest";
import { csvOf } from "./csv.ts";

test("cells with commas, quotes or line breaks are quoted; numbers and gaps are plain", () => {
  expect(csvOf([["甲,乙", '说"好"', "一\n二", 3, null]])).toBe('\uFEFF"甲,乙","说""好""","一\n二",3,\r\n');
});

test("a cell that a spreadsheet would run as a formula is only text", () => {
  expect(csvOf([["=1+1", "@x", "-2", -2]])).toBe("\uFEFF'=1+1,'@x,'-2,-2\r\n");
});
