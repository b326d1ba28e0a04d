import { expect, test } from "vitest";
import { ownRequest, pathOnly } from "./own-request.ts";

test("pages get no hearsay of hosts and methods, and the portal's own host", () => {
  const headers = { "X-Forwarded-Host": "evil.example", Forwarded: "host=evil", "X-Original-URL": "/admin" };
  const given = ownRequest(
    new Request("http://x.invalid/", { headers: { ...headers, Cookie: "a=1" } }),
    "own",
  );
  expect(Object.fromEntries(given.headers)).toEqual({ cookie: "a=1", host: "own" });
});

test("only a form keeps its origin", () => {
  const asked = (method: string) =>
    new Request("http://x.invalid/", { method, headers: { Origin: "http://own" } });
  expect(ownRequest(asked("HEAD"), "own").headers.has("origin")).toBe(false);
  expect(ownRequest(asked("POST"), "own").headers.get("origin")).toBe("http://own");
});

test.each([
  ["/map?a=//b", "/map?a=//b"],
  ["//evil.example/office", "/evil.example/office"],
  ["http://evil.example/office?a=1", "/office?a=1"],
  ["http://evil.example//office", "/office"],
  ["/..//evil.example", "/evil.example"],
  ["/a/../..//./evil.example?b", "/evil.example?b"],
  ["/\\\\evil.example", "/evil.example"],
])("%s is the path %s", (url, path) => {
  expect(pathOnly(url)).toBe(path);
});
