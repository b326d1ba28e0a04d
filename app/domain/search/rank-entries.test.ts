import { expect, test } from "vitest";
import { rankEntries, weightOf } from "./rank-entries.ts";

const weights = new Map([
  ["路灯", weightOf(10, 1000)],
  ["小区", weightOf(500, 1000)],
]);
const order = (sought: string[][], ...entries: [title: string, words: string][]) =>
  rankEntries(
    entries.map(([title, words], n) => ({ n, title, words })),
    sought,
    weights,
  ).map(({ entry }) => entry.n);

test("a word in the title counts for more than one in the text, and a short text for more than a long one", () => {
  expect(order([["路灯"]], ["", "路灯"], ["路灯", ""])).toEqual([1, 0]);
  expect(order([["路灯"]], ["", `路灯 ${"别的 ".repeat(200)}`], ["", "路灯 别的"])).toEqual([1, 0]);
});

test("a rare word counts for more than a frequent one", () => {
  expect(order([["路灯"], ["小区"]], ["", "小区 别的"], ["", "路灯 别的"])).toEqual([1, 0]);
});

test("words that follow one another as they were asked come before words apart", () => {
  expect(order([["小区"], ["路灯"]], ["", "路灯 别的 小区"], ["", "别的 小区 路灯"])).toEqual([1, 0]);
});

test("of equals the newer one comes first", () => {
  expect(order([["路灯"]], ["路灯", ""], ["路灯", ""], ["路灯", ""])).toEqual([2, 1, 0]);
});
