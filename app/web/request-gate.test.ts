import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { expect, test } from "vitest";
import { refusedBare, refuseRequest } from "./request-gate.ts";

const gate = { mode: "demo", origin: "http://127.0.0.1:3000" } as const;
const host = "127.0.0.1:3000";

function asked(url = "/") {
  const req = new IncomingMessage(new Socket());
  Object.assign(req, { url, headers: { host } });
  return req;
}

const statusOf = (path: string, init: RequestInit = {}) =>
  refuseRequest(gate, new Request(`http://${host}${path}`, init), asked(path));

const form = { "Content-Type": "application/x-www-form-urlencoded", "Content-Length": "1" };
const post = (headers: Record<string, string>): RequestInit => ({
  method: "POST",
  body: "a",
  headers: { Origin: `http://${host}`, ...headers },
});

test("only forms are taken, and none beyond measure", () => {
  expect(statusOf("/sign-in", post(form))).toBeUndefined();
  expect(statusOf("/sign-in", post({ ...form, "Content-Type": "application/json" }))?.status).toBe(415);
  expect(statusOf("/sign-in", post({ ...form, "Content-Length": "99999999" }))?.status).toBe(413);
});

test.each([
  ["/account/market-entities/one/qualifications", 10, undefined],
  ["/account/market-entities/one/proof", 10, undefined],
  ["/account/market-entities/join", 10, undefined],
  ["/account/market-entities/invitation/secret", 10, undefined],
  ["/admin/territories/imports", 8, undefined],
  ["/admin/gazetteer", 8, undefined],
  ["/office/plans/imports/new", 70, undefined],
  ["/office/plans/one/versions/2.0/documents", 30, undefined],
  ["/office/plans/one/versions/2.0/papers/minutes", 30, undefined],
  ["/office/plans/one/versions/2.0/secrecy", 5, 413],
  ["/office/outreach/events/2026-V001/record", 48, undefined],
  ["/account/market-entities/one/proof", 21, 413],
  ["/account/market-entities/one/interests", 5, 413],
])("a form to %s of %i MB goes as far as its page's own limit", (path, megabytes, status) => {
  const sent = { "Content-Length": String(megabytes * 1024 * 1024 + 2000) };
  expect(statusOf(path, post({ ...form, ...sent }))?.status).toBe(status);
});

test("an empty word on where a form comes from is no word of ours", () => {
  const sent = (headers: Record<string, string>) =>
    statusOf("/sign-in", { method: "POST", body: "a", headers: { ...form, ...headers } })?.status;
  expect(sent({ "Sec-Fetch-Site": "same-origin" })).toBeUndefined();
  const words: Record<string, string>[] = [
    {},
    { "Sec-Fetch-Site": "" },
    { Origin: "" },
    { Origin: "", "Sec-Fetch-Site": "" },
    { Origin: "", "Sec-Fetch-Site": "same-origin" },
    { Origin: `http://${host}`, "Sec-Fetch-Site": "" },
  ];
  for (const headers of words) expect(sent(headers), JSON.stringify(headers)).toBe(403);
});

test("a refused body is not read any further", () => {
  const refused = statusOf("/sign-in", post({ ...form, "Content-Length": "99999999" }));
  expect(refused?.headers.get("Connection")).toBe("close");
});

test("what a loader returned is not given out beside its page", () => {
  for (const path of ["/rates.data", "/_root.data", "/?_data=root", "/__manifest?p=/"])
    expect(statusOf(path)?.status, path).toBe(404);
  expect(statusOf("/rates?since=2026-01-01")).toBeUndefined();
});

test("what no page can be made of is told apart before anything is read", () => {
  const bare = (url: string, more: object = {}) =>
    refusedBare(Object.assign(asked(url), { method: "GET", ...more }));
  expect(bare("//")).toBe(400);
  expect(bare("/needs/%E0%A4%A")).toBeUndefined();
  for (const url of ["/%5C%5Cevil%20x", "/%5Cevil", "/%09/evil", "/%09/%20", "/%0A/%5B"])
    expect(bare(url), url).toBe(400);
  expect(bare("/needs/%5C?a=//b")).toBeUndefined();
  expect(bare("/", { rawHeaders: ["Host", host, "HOST", "evil.example"] })).toBe(400);
  expect(bare("/", { rawHeaders: ["Host", host, "X", "host"] })).toBeUndefined();
  for (const method of ["TRACE", "PUT", "OPTIONS"]) expect(bare("/", { method })).toBe(405);
});
