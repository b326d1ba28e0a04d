import { expect, test } from "vitest";
import { optionalText, plainLine, plainText } from "./plain-text.ts";

const refusalOf = (written: unknown, most = 100) =>
  plainText(most)
    .safeParse(written)
    .error?.issues.map((issue) => issue.message);

test("blank around a text goes, line breaks within it stay and are all alike", () => {
  expect(plainText(100).parse("  第一行\r\n第二行\r第三行\u2028第四行 \n")).toBe(
    "第一行\n第二行\n第三行\n第四行",
  );
});

test("a title is one line", () => {
  expect(plainLine(100).parse(" 门口\t积水\r\n 三天 ")).toBe("门口 积水 三天");
});

test("signs that turn the reading direction are dropped", () => {
  expect(plainText(100).parse("a\u202egnp.exe\u202c\u2066b\u2069\ufeff")).toBe("agnp.exeb");
});

test("an emoji of several parts stays whole", () => {
  expect(plainText(1).parse("👨‍👩‍👧‍👦")).toBe("👨‍👩‍👧‍👦");
});

test.each([
  ["blank", " \n\t ", "field-needed"],
  ["only invisible signs", "\u202e\u202c", "field-needed"],
  ["no text at all", undefined, "field-needed"],
  ["a null sign", "a\u0000b", "text-control-characters"],
  ["an escape sign", "a\u001b[31mb", "text-control-characters"],
  ["half a sign", "a\ud83db", "text-broken"],
])("%s is refused", (_case, written, reason) => {
  expect(refusalOf(written)).toEqual([reason]);
});

test("the limit counts signs as read", () => {
  expect(refusalOf("好".repeat(100))).toBeUndefined();
  expect(refusalOf("好".repeat(101))).toEqual(["field-too-long"]);
  expect(refusalOf("👨‍👩‍👧‍👦".repeat(10), 10)).toBeUndefined();
});

test("a tower of accents does not get past the limit as one sign", () => {
  expect(refusalOf(`e${"\u0301".repeat(5_000)}`)).toEqual(["field-too-long"]);
});

test("optional text that is blank is absent, and otherwise held to the same rules", () => {
  expect(optionalText(10).parse("  ")).toBeUndefined();
  expect(optionalText(10).parse(undefined)).toBeUndefined();
  expect(optionalText(10).parse(" 好 ")).toBe("好");
  expect(optionalText(1).safeParse("好好").success).toBe(false);
});
