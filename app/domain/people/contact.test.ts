import { expect, test } from "vitest";
import { codeForm, contactOf, maskedContact } from "./contact.ts";

test.each([
  ["Li@Example.COM ", { kind: "email", address: "li@example.com" }],
  ["138 0013 8000", { kind: "mobile", address: "+8613800138000" }],
  ["＋８６１３８００１３８０００", { kind: "mobile", address: "+8613800138000" }],
])("%s is understood", (typed, contact) => {
  expect(contactOf(typed)).toEqual(contact);
});

test.each([
  "",
  "li@",
  "@example.com",
  "12345",
  "8613800138000@mobile.invalid",
  "li@example.com\r\nBcc: x@y.z",
])("%j is no contact", (typed) => {
  expect(contactOf(typed)).toBeUndefined();
});

test("a masked contact keeps what its owner recognises", () => {
  expect(maskedContact({ kind: "mobile", address: "+8613800138000" })).toBe("138****8000");
  expect(maskedContact({ kind: "email", address: "lixia@example.com" })).toBe("l***@example.com");
});

test.each(["123456", " 123 456", "123-456", "１２３４５６"])("the code %j is read as its digits", (code) => {
  expect(codeForm.parse({ code })).toEqual({ code: "123456" });
});
