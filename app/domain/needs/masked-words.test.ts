import fc from "fast-check";
import { expect, test } from "vitest";
import { maskedWords } from "./masked-words.ts";
import { publicWords } from "./public-words.ts";

test("a writer is shown each number once, as typed and as the public reads it", () => {
  const masked = maskedWords(["请打 13800138000，车牌浙A12345。", "再说一遍：13800138000", "没有号码"]);
  expect(masked).toEqual([
    { kind: "mobile", typed: "13800138000", shown: "138****8000" },
    { kind: "plate", typed: "浙A12345", shown: "浙A***45" },
  ]);
});

const pieces = fc.constantFrom(
  ...[
    "13800138000",
    "11010519491231002X",
    "浙A12345",
    "a.b@example.org",
    "010-62345678",
    "文昌小学",
    " ",
    "，",
    "42",
  ],
);

test("the words are told of exactly when the public reads others", () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 6 }), (parts) => {
      const text = parts.join("");
      const masked = maskedWords([text]);
      expect(masked.length > 0).toBe(publicWords(text) !== text);
      for (const { shown } of masked) expect(publicWords(text)).toContain(shown);
    }),
  );
});
