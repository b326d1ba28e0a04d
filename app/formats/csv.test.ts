import { expect, test } from "vitest";
import { csvLines, csvMark, csvOf } from "./csv.ts";

test("cells with commas, quotes or line breaks are quoted; numbers and gaps are plain", () => {
  expect(csvOf([["甲,乙", '说"好"', "一\n二", 3, null]])).toBe('\uFEFF"甲,乙","说""好""","一\n二",3,\r\n');
});

test("a cell that a spreadsheet would run as a formula is only text", () => {
  expect(csvOf([["=1+1", "@x", "-2", -2]])).toBe("\uFEFF'=1+1,'@x,'-2,-2\r\n");
});

test.each([
  "=1",
  "+1",
  "-1",
  "@SUM(1)",
  "|calc",
  "%0A=1",
  "＝1",
  "＋1",
  "－1",
  "＠x",
  " =1",
  "\t=1",
  "\n=1",
  "\u200b=1",
  "\r=1",
])("%j is only text to every spreadsheet", (cell) => {
  expect(
    csvLines([[cell]])
      .replace(/^"/, "")
      .startsWith("'"),
  ).toBe(true);
});

test("rows that are sent a few at a time make the same table", () => {
  const rows = [
    ["甲", 1],
    ["乙", 2],
  ];
  expect(csvMark + csvLines(rows.slice(0, 1)) + csvLines(rows.slice(1))).toBe(csvOf(rows));
});
