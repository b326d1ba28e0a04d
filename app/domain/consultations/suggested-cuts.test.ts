import { expect, test } from "vitest";
import { passagesOf } from "./passage-cuts.ts";
import { suggestedCuts } from "./suggested-cuts.ts";

const split = (text: string) =>
  passagesOf(text, suggestedCuts(text)).map(({ from, until }) => text.slice(from, until));

test("a letter is suggested to be cut at its paragraphs, with the blank line before one left to the one before", () => {
  expect(split("第一段。\n\n第二段。\r\n第三段")).toEqual(["第一段。\n\n", "第二段。\r\n", "第三段"]);
});

test("numbered points within a paragraph are passages of their own, and what leads to them is another", () => {
  expect(split("我有两点意见：\n1. 保留老树。2. 不要拆桥。")).toEqual([
    "我有两点意见：\n",
    "1. 保留老树。",
    "2. 不要拆桥。",
  ]);
  expect(split("一是保留老树；二是不要拆桥。")).toEqual(["一是保留老树；", "二是不要拆桥。"]);
  expect(split("（一）绿地太少。（二）车位不够。")).toEqual(["（一）绿地太少。", "（二）车位不够。"]);
});

test("a short paragraph stays whole, a long one without points is cut at its sentences", () => {
  expect(split("绿地太少。孩子没有地方玩。")).toEqual(["绿地太少。孩子没有地方玩。"]);
  const long = `${"绿地太少".repeat(20)}。${"车位不够".repeat(20)}。`;
  expect(split(long)).toEqual([`${"绿地太少".repeat(20)}。`, `${"车位不够".repeat(20)}。`]);
});

test("figures inside a sentence are no points", () => {
  expect(split("容积率由2.5调到3.0，我不同意。")).toEqual(["容积率由2.5调到3.0，我不同意。"]);
});
