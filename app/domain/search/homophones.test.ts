import { expect, test } from "vitest";
import { cutQuestion } from "./cut-words.server.ts";
import { soundedRight, stretchesOf } from "./homophones.ts";
import { soundOf } from "./word-sound.server.ts";

const words = ["停车", "停车场", "车场", "路灯", "公园", "公元"].map((word, at) => ({
  ...{ word, entries: 50 - at },
  sound: soundOf(word),
}));
const right = (run: string) => soundedRight(run, stretchesOf(cutQuestion(run), soundOf), words);

test.each([
  ["停车厂", "停车场"],
  ["路登", "路灯"],
  ["路登坏了", "路灯坏了"],
  ["小区停车厂路登", "小区停车场路灯"],
])("%s is meant as %s", (typed, meant) => {
  expect(right(typed)).toBe(meant);
});

test("what is there as it was typed stays, and what sounds like nothing stays", () => {
  expect(["停车场", "路灯", "公元", "垃圾", "停", "工源"].map(right)).toEqual(Array(6).fill(undefined));
});

test("sounds that many speakers don't tell apart are one", () => {
  expect(soundOf("停车场")).toBe(soundOf("停车藏"));
  expect(soundOf("铃声")).toBe(soundOf("林森"));
  expect(soundOf("tingche")).toBe("");
});
