import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openRightsTown, type RightsTown } from "#tests/rights/rights-town.ts";
import { lines, rawRequest } from "./raw-request.ts";

let town: RightsTown;
let host: string;

beforeAll(async () => {
  town = await openRightsTown();
  host = new URL(town.portal.origin).host;
});
afterAll(() => town?.close());

const ask = (bytes: string | Uint8Array) => rawRequest(town.portal.origin, bytes);
const post = (...more: string[]) => [
  "POST /preferences HTTP/1.1",
  `Host: ${host}`,
  `Origin: ${town.portal.origin}`,
  "Content-Type: application/x-www-form-urlencoded",
  ...more,
];
let attacks = 0;
const smuggled = () => lines([`GET /smuggled-${++attacks}- HTTP/1.1`, `Host: ${host}`]);
const wasRead = () => town.portal.log().includes(`/smuggled-${attacks}-`);

describe("a request inside another is never read", () => {
  test.each([
    ["two lengths", ["Content-Length: 0", "Content-Length: 60"]],
    ["two lengths in one line", ["Content-Length: 0, 60"]],
    ["a length and chunks", ["Content-Length: 0", "Transfer-Encoding: chunked"]],
    ["chunks and a length", ["Transfer-Encoding: chunked", "Content-Length: 60"]],
    ["a blank before the colon", ["Transfer-Encoding : chunked", "Content-Length: 0"]],
    ["an encoding that is none", ["Transfer-Encoding: xchunked"]],
    ["chunks that are not last", ["Transfer-Encoding: chunked, identity"]],
    ["a folded line", ["Transfer-Encoding:", " chunked", "Content-Length: 0"]],
    ["a length with a sign", ["Content-Length: +0"]],
    ["a length below nothing", ["Content-Length: -1"]],
    ["a length in hex", ["Content-Length: 0x0"]],
    ["a header with a bare line feed", ["X: a\nTransfer-Encoding: chunked", "Content-Length: 0"]],
    ["a header with a bare return", ["X: a\rTransfer-Encoding: chunked", "Content-Length: 0"]],
    ["a header with NUL", ["X: a\0b", "Content-Length: 0"]],
  ])("%s", async (_what, headers) => {
    const { statuses } = await ask(lines(post(...headers), `0\r\n\r\n${smuggled()}`));
    expect(statuses.filter((status) => status >= 500)).toEqual([]);
    expect(statuses[0]).toBeGreaterThanOrEqual(400);
    expect(statuses).toHaveLength(1);
    expect(wasRead()).toBe(false);
  });

  test("a form in chunks is refused, and the connection with it", async () => {
    const { statuses } = await ask(lines(post("Transfer-Encoding: chunked"), `0\r\n\r\n${smuggled()}`));
    expect(statuses).toEqual([411]);
  });

  test("the body of a page request is no request", async () => {
    const inside = smuggled();
    const head = ["GET /offline HTTP/1.1", `Host: ${host}`, `Content-Length: ${inside.length}`];
    expect((await ask(lines(head, inside))).statuses).toEqual([200]);
    expect(wasRead()).toBe(false);
  });
});

describe("what is no request is refused in one line", () => {
  const big = "x".repeat(70_000);
  test.each([
    ["headers beyond measure", () => lines(["GET / HTTP/1.1", `Host: ${host}`, `X: ${big}`]), 431],
    ["a cookie beyond measure", () => lines(["GET / HTTP/1.1", `Host: ${host}`, `Cookie: a=${big}`]), 431],
    ["an address beyond measure", () => lines([`GET /${big} HTTP/1.1`, `Host: ${host}`]), 431],
    ["no host", () => lines(["GET / HTTP/1.1"]), 400],
    ["two hosts", () => lines(["GET / HTTP/1.1", `Host: ${host}`, "Host: evil.example"]), 400],
    ["no words at all", () => "\u0016\u0003\u0001\u0002\u0000\u0001\r\n\r\n", 400],
    ["the preface of HTTP/2", () => "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 400],
    ["an old dialect", () => "GET /\r\n\r\n", 400],
  ])("%s", async (_what, bytes, status) => {
    const { statuses, text } = await ask(bytes());
    expect(statuses).toEqual([status]);
    expect(text).not.toMatch(/node|llhttp|HPE_|\bat \//i);
  });

  test("an address beyond measure is told in words, in both languages", async () => {
    const answer = await ask(lines([`GET /?q=${big} HTTP/1.1`, `Host: ${host}`]));
    const text = Buffer.from(answer.text, "latin1").toString();
    expect(text).toContain("请返回上一页，缩短后再试");
    expect(text).toContain("go back, shorten it and try again");
  });

  test("three thousand Chinese characters in a filter reach the page", async () => {
    const search = encodeURIComponent("路".repeat(3000));
    expect((await ask(lines([`GET /map?q=${search} HTTP/1.1`, `Host: ${host}`]))).statuses).toEqual([200]);
  });

  test.each(["TRACE", "OPTIONS", "PUT", "DELETE", "PATCH", "PROPFIND"])(
    "%s is not answered",
    async (method) => {
      const { statuses } = await ask(lines([`${method} / HTTP/1.1`, `Host: ${host}`, "Content-Length: 0"]));
      expect(statuses).toEqual([405]);
    },
  );

  test.each(["CONNECT", "UPGRADE"])("%s gets no tunnel", async (how) => {
    const head =
      how === "CONNECT"
        ? ["CONNECT evil.example:443 HTTP/1.1", `Host: ${host}`]
        : ["GET /offline HTTP/1.1", `Host: ${host}`, "Connection: Upgrade", "Upgrade: websocket"];
    const { statuses } = await ask(lines(head));
    expect(statuses.filter((status) => status === 101 || status >= 500)).toEqual([]);
  });
});

describe("addresses out of order", () => {
  test.each([
    "/%00",
    "/needs/%00",
    "/needs/..%2f..%2fetc%2fpasswd",
    "/../../etc/passwd",
    "/assets/../../../package.json",
    "/assets/%2e%2e/%2e%2e/server/index.js",
    "/assets/..%5c..%5cserver%5cindex.js",
    "/.build/server/index.js",
    "/.env",
    "/.git/config",
    "/photos/..%2f..%2fsecret",
    "/%c0%ae%c0%ae/",
    "/%ff%fe",
    "//",
    "/%5C%5Cevil.example%20/",
    "/%09/evil.example",
    "/%0a/%5b",
    "/..//evil.example/",
    "///evil.example/",
    "/needs/%E0%A4%A",
    "/help/..%2f..%2f..%2fREADME",
  ])("%s gives nothing away", async (path) => {
    const { statuses, text } = await ask(
      lines([`GET ${path} HTTP/1.1`, `Host: ${host}`, "Connection: close"]),
    );
    expect(statuses).toHaveLength(1);
    expect(statuses[0]).toBeLessThan(500);
    expect(text).not.toMatch(/root:|"devDependencies"|\[core\]|createRequestHandler|at .*\.ts:\d/);
  });

  test("a question without end is answered like any other", async () => {
    const path = "/offline?".padEnd(8000, "a=1&");
    const { statuses } = await ask(lines([`GET ${path} HTTP/1.1`, `Host: ${host}`, "Connection: close"]));
    expect(statuses).toEqual([200]);
  });

  test("a whole address in the first line does not change whom the page belongs to", async () => {
    const head = ["GET http://evil.example/office HTTP/1.1", `Host: ${host}`, "Connection: close"];
    const { text } = await ask(lines(head));
    expect(text).not.toContain("evil.example");
  });
});

test("after all of this the portal still serves, and says of no page that it failed", async () => {
  expect((await fetch(`${town.portal.origin}/offline`)).status).toBe(200);
  expect(town.portal.log()).not.toContain('"level":50');
});
