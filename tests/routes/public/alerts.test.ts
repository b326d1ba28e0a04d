import { beforeEach, expect, test } from "vitest";
import { alertToken } from "#app/domain/needs/alerts/alert-token.server.ts";
import { loader as look, action as one } from "#app/routes/public/alert.tsx";
import { action as follow, loader as offer } from "#app/routes/public/alert-new.tsx";
import { refuseRequest } from "#app/web/request-gate.ts";
import { alerts } from "#db/schema/alerts.ts";
import { aGuestAlert } from "#tests/factories/alerts.ts";
import { aNeed } from "#tests/factories/needs.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { contextFor, posting, reading } from "#tests/setup/test-context.ts";
import { openTestPortal, type TestPortal } from "#tests/setup/test-portal.ts";

let portal: TestPortal;
beforeEach(async () => {
  portal = await openTestPortal();
  await aTown(portal);
});
const states = async () => (await portal.db.read.select().from(alerts)).map(({ state }) => state);

test("a mail program's one click stops it, again and again, without a redirect; looking at the page does not", async () => {
  const token = alertToken(portal, await aGuestAlert(portal, "wang@linxi.example", ""));
  const context = await contextFor(portal);
  await look(reading(context, `/alerts/${token}`, { token }));
  expect(await states()).toEqual(["active"]);
  const click = () =>
    one(posting(context, `/alerts/${token}`, { "List-Unsubscribe": "One-Click" }, { token }));
  expect([await click(), await click()]).toEqual([null, null]);
  expect(await states()).toEqual(["ended"]);
  const undo = await one(posting(context, `/alerts/${token}`, { act: "resume" }, { token }));
  expect(undo).toMatchObject({ status: 303 });
  expect(await states()).toEqual(["active"]);
});

test("the gate lets a mail program's POST to a secret address in, and no browser's of another site, and nothing else", () => {
  const gate = { mode: "production", origin: "https://wenji.example" } as const;
  const ask = (path: string, headers: Record<string, string> = {}) => {
    const whole = { "content-length": "26", "content-type": "application/x-www-form-urlencoded", ...headers };
    const request = new Request(`https://wenji.example${path}`, {
      ...{ method: "POST", body: "List-Unsubscribe=One-Click", headers: whole },
    });
    const req = { headers: { host: "wenji.example" } };
    return refuseRequest(gate, request, Object.assign(Object.create(null), req))?.status;
  };
  expect(ask("/alerts/id.secret")).toBeUndefined();
  expect(ask("/alerts/id.secret", { origin: "https://mail.example" })).toBe(403);
  expect(ask("/alerts/id.secret", { "sec-fetch-site": "cross-site" })).toBe(403);
  expect(ask("/alerts/id.secret", { cookie: "session=x" })).toBe(403);
  for (const path of ["/alerts/new", "/account/alerts", "/alerts/id.secret/more"])
    expect(ask(path)).toBe(403);
});

test("whoever follows without an account proves the address first; everything chosen is kept on the way", async () => {
  const path = "/alerts/new?category=transport";
  const context = await contextFor(portal);
  const chosen = { pace: "weekly", hears: "changes", email: "Wang@Linxi.example" };
  const wrong = await follow(posting(context, path, { ...chosen, email: "wang", intent: "send-code" }));
  expect(wrong).toMatchObject({
    data: { errors: { email: "email-not-valid" }, values: { pace: ["weekly"] } },
  });
  const mobile = await follow(
    posting(context, path, { ...chosen, email: "13800138000", intent: "send-code" }),
  );
  expect(mobile).toMatchObject({ init: { status: 422 }, data: { errors: { email: "email-not-valid" } } });
  const sent = await follow(posting(context, path, { ...chosen, intent: "send-code" }));
  expect(sent).toMatchObject({ data: { values: { codeId: [expect.any(String)], hears: ["changes"] } } });
  const codeId = Reflect.get(Reflect.get(Reflect.get(sent, "data"), "values"), "codeId")[0];
  const code = portal.letters[0]?.letter.text.match(/\b\d{6}\b/)?.[0] ?? "";
  expect(await states()).toEqual([]);
  const made = await follow(posting(context, path, { ...chosen, intent: "follow", codeId, code }));
  expect(made).toMatchObject({ status: 303 });
  expect(await portal.db.read.select().from(alerts)).toMatchObject([
    { query: "category=transport", pace: "weekly", hears: "changes", personId: null, state: "active" },
  ]);
});

test("one need is offered to be followed by e-mail only to visitors, and only where they see it", async () => {
  const [shown, hidden] = [await aNeed(portal), await aNeed(portal, { kind: "report" })];
  const open = async (number: string, actor?: Parameters<typeof contextFor>[1]) => {
    const context = await contextFor(portal, actor);
    return await Promise.resolve(offer(reading(context, `/alerts/new?need=${number}`))).catch(
      (thrown: unknown) => thrown,
    );
  };
  expect(await open(shown.number)).toMatchObject({ need: shown.number, query: `need=${shown.number}` });
  for (const number of [hidden.number, "2026-999999"])
    expect(await open(number)).toMatchObject({ status: 404 });
  const back = await open(shown.number, await aPerson(portal, "陈女士"));
  expect(back instanceof Response && back.headers.get("Location")).toBe(`/needs/${shown.number}`);
  const posted = follow(
    posting(await contextFor(portal), `/alerts/new?need=${hidden.number}`, {
      ...{ pace: "immediate", hears: "changes", email: "wang@linxi.example", intent: "follow" },
      ...{ codeId: "c", code: "123456" },
    }),
  );
  await expect(posted).rejects.toMatchObject({ status: 404 });
});
