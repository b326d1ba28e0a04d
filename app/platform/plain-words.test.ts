import { expect, test } from "vitest";
import { plainWords } from "./plain-words.ts";

test.each([
  ["<b>路灯</b>不亮", "路灯不亮"],
  ["好<script>alert(1)</script>的", "好的"],
  ["<img src=x onerror=alert(1)>看图", "看图"],
  ["宽 < 2 米 & 长 > 5 米", "宽 < 2 米 & 长 > 5 米"],
  ["一\n\n\n\n二", "一\n\n二"],
  ['<a href="javascript:alert(1)">点我</a>', "点我"],
])("%s is kept as plain words", (written, kept) => {
  expect(plainWords(written)).toBe(kept);
});
