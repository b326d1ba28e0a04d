import { expect, test } from "vitest";
import { backTo } from "./safe-path.ts";

test.each(["/", "/account", "/needs/2026-000123?lang=en#thread", "/map?near=118.6,30.2", "/a//b"])(
  "%s is a path on this site",
  (path) => {
    expect(backTo(path)).toBe(path);
  },
);

test.each([
  "",
  "account",
  "https://evil.example/",
  "//evil.example",
  "///evil.example",
  "/\\evil.example",
  "\\\\evil.example",
  "/\t/evil.example",
  "/a\\..\\..\\evil",
  "javascript:alert(1)",
  "data:text/html,x",
  " //evil.example",
  "/a\r\nSet-Cookie: x=1",
  "/\u0000",
  "http:/evil.example",
  "@evil.example",
  "/..//evil.example",
  "/.//evil.example",
  "/a/..//evil.example",
])("%j leads to the fallback or stays on this site", (path) => {
  const to = backTo(path, "/account");
  expect(new URL(to, "https://wenji.example").origin).toBe("https://wenji.example");
  expect(to).not.toMatch(/^\/[/\\]/);
});

test("without a path it is the fallback", () => {
  expect(backTo(null)).toBe("/");
  expect(backTo(undefined, "/account")).toBe("/account");
});
