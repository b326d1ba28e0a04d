import { expect, test } from "vitest";
import { essenceOf, fingerprint, sameText } from "./fingerprint.ts";

test.each([
  ["", "cbf29ce484222325"],
  ["a", "af63dc4c8601ec8c"],
  ["foobar", "85944171f73967e8"],
])("the fingerprint of %j is that of the published FNV-1a vectors", (text, hex) => {
  expect(fingerprint(text)).toBe(hex);
});

test("copies that differ in width, case, spaces and punctuation are the same letter", () => {
  const one = "反对在Ａ地块建停车楼！\r\n理由：一、噪声；二、采光。";
  const other = "  反对在a地块建停车楼。理由:一、噪声,二、采光";
  expect(sameText(one, other)).toBe(true);
  expect(fingerprint(one)).toBe(fingerprint(other));
});

test("an invisible sign does not make another letter", () => {
  expect(sameText("反对\u200b建设", "反对建设")).toBe(true);
});

test("a changed word, figure or order makes another letter", () => {
  expect(sameText("反对建停车楼", "赞成建停车楼")).toBe(false);
  expect(sameText("3号楼", "5号楼")).toBe(false);
  expect(sameText("甲乙", "乙甲")).toBe(false);
  expect(fingerprint("3号楼")).not.toBe(fingerprint("5号楼"));
});

test("texts without words are not each other's copies", () => {
  expect(sameText("！！！", "……")).toBe(false);
  expect(essenceOf("👍 👍")).toBe("");
});

test("twenty thousand different letters have as many fingerprints", () => {
  const seen = new Set(Array.from({ length: 20_000 }, (_, n) => fingerprint(`第${n}号来信`)));
  expect(seen.size).toBe(20_000);
});
