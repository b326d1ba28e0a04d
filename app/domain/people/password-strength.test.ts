import { expect, test } from "vitest";
import { passwordWeakness } from "./password-strength.ts";

const about = {
  common: new Set(["password", "qwerty", "sunshine", "123456", "1q2w3e4r5t6y"]),
  names: ["李伯衡", "boheng.li", "13800138000"],
};
const weakness = (typed: string) => passwordWeakness(typed, about);

test("length counts, kinds of signs do not", () => {
  expect(weakness("short pass1")).toBe("password-too-short");
  expect(weakness("x".repeat(201))).toBe("password-too-long");
  expect(weakness("correct horse battery staple")).toBeUndefined();
  expect(weakness("河边的柳树三月里先绿起来了")).toBeUndefined();
  expect(weakness("河边的柳树三月里绿")).toBe("password-too-short");
});

test.each([
  "1q2w3e4r5t6y",
  "password1234",
  "!!sunshine2026",
  "Sunshine!2026",
  "123456123456",
  "qwertyqwerty",
  "abcdefghijklm",
  "987654321098",
  "abababababab",
  "............",
])("%s is among the first that are tried", (typed) => expect(weakness(typed)).toBe("password-common"));

test("what others know of its owner is no secret", () => {
  expect(weakness("李伯衡的长长的密码在这里啊")).toBe("password-holds-name");
  expect(weakness("xx Boheng.Li xx yy")).toBe("password-holds-name");
  expect(weakness("tel 13800138000 tel")).toBe("password-holds-name");
});
