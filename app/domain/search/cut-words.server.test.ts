import { expect, test } from "vitest";
import { cutWords } from "./cut-words.server.ts";

test("a Chinese word comes with the shorter ones inside it", () => {
  expect(cutWords("小区停车场不足")).toEqual(["小区", "停车", "车场", "停车场", "不足"]);
});

test("both languages in one text, without signs, case and endings", () => {
  expect(cutWords("Broken Streetlights：路灯坏了！")).toEqual(["broken", "streetlight", "路灯", "坏", "了"]);
});

test("nothing is cut out of signs alone", () => {
  expect(cutWords(" ，。!? ")).toEqual([]);
});
