import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { alertOfToken, alertsOf } from "#app/domain/needs/alerts/alert-queries.server.ts";
import { alertToken } from "#app/domain/needs/alerts/alert-token.server.ts";
import { changeAlert } from "#app/domain/needs/alerts/change-alert.server.ts";
import { followFilter } from "#app/domain/needs/alerts/follow-filter.server.ts";
import { noteForAlerts } from "#app/domain/needs/alerts/note-for-alerts.server.ts";
import type { Person } from "#app/domain/people/actor.ts";
import { erasePerson } from "#app/domain/privacy/erase-person.server.ts";
import { ownDataOf } from "#app/domain/privacy/export-own-data.server.ts";
import { runRetention } from "#app/domain/privacy/run-retention.server.ts";
import { alertContacts, alertFinds, alertKeys, alerts } from "#db/schema/alerts.ts";
import { aGuestAlert, anAlert, codeAt, runAlerts, submitted } from "#tests/factories/alerts.ts";
import { aNeed } from "#tests/factories/needs.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { openTestPortal, type TestPortal } from "#tests/setup/test-portal.ts";

let portal: TestPortal;
let reader: Person;
beforeEach(async () => {
  portal = await openTestPortal();
  await aTown(portal);
  reader = await aPerson(portal, "陈女士");
});
const asked = { query: "category=transport", pace: "daily", hears: "new", lang: "zh-CN" } as const;

test("the same filter again is the same alert with what is chosen now", async () => {
  const first = await anAlert(portal, reader, "kind=help");
  const again = await anAlert(portal, reader, "kind=help", { pace: "weekly" });
  expect(again).toBe(first);
  expect(await alertsOf(portal, reader.id)).toMatchObject([{ id: first, pace: "weekly", state: "active" }]);
});

test("a person may follow twenty; stopping one makes room for another", async () => {
  for (let made = 0; made < 20; made += 1) await anAlert(portal, reader, `text=t${made}`);
  expect(await followFilter(portal, reader, asked)).toEqual({ ok: false, reason: "too-many-alerts" });
  const [one] = await alertsOf(portal, reader.id);
  await changeAlert(portal, { by: reader, alertId: one?.id ?? "" }, { act: "end" });
  expect(await followFilter(portal, reader, asked)).toMatchObject({ ok: true });
});

test("of somebody without an account nothing is kept or sent before the code has come back", async () => {
  const follower = await codeAt(portal, "wang@linxi.example");
  const wrong = { ...follower, code: follower.code === "000000" ? "000001" : "000000" };
  expect(await followFilter(portal, wrong, asked)).toEqual({ ok: false, reason: "code-wrong" });
  expect(await portal.db.read.select().from(alerts)).toEqual([]);
  await submitted(portal, await aNeed(portal));
  await runAlerts(portal);
  expect(portal.letters).toEqual([]);
  expect(await followFilter(portal, follower, asked)).toMatchObject({ ok: true });
  expect(await followFilter(portal, follower, asked)).toEqual({ ok: false, reason: "code-expired" });
});

test("an address is kept sealed, and the letter's secret opens that one alert, as often as one likes", async () => {
  const alertId = await aGuestAlert(portal, "wang@linxi.example", "");
  const other = await aGuestAlert(portal, "zhao@linxi.example", "");
  const kept = JSON.stringify(await portal.db.read.select().from(alertContacts));
  expect(kept).not.toContain("wang@");
  const token = alertToken(portal, alertId);
  expect(await alertOfToken(portal, token)).toMatchObject({ id: alertId, contact: "w***@linxi.example" });
  const forged = `${other}.${token.split(".")[1]}`;
  expect(await alertOfToken(portal, forged)).toBeUndefined();
  const end = (by: string) => changeAlert(portal, { by: "token", token: by }, { act: "end" });
  expect(await end(forged)).toEqual({ ok: false, reason: "not-found" });
  expect([await end(token), await end(token)]).toEqual([{ ok: true }, { ok: true }]);
  expect((await alertOfToken(portal, token))?.state).toBe("ended");
  await changeAlert(portal, { by: "token", token }, { act: "resume" });
  expect((await alertOfToken(portal, token))?.state).toBe("active");
});

test("nobody changes another's alert by its id", async () => {
  const alertId = await anAlert(portal, reader, "");
  const stranger = await aPerson(portal, "王先生");
  const change = await changeAlert(portal, { by: stranger, alertId }, { act: "end" });
  expect(change).toEqual({ ok: false, reason: "not-found" });
});

test("what was ended goes after thirty days with its address; what is followed stays", async () => {
  const ended = await aGuestAlert(portal, "wang@linxi.example", "");
  const kept = await aGuestAlert(portal, "zhao@linxi.example", "");
  await changeAlert(portal, { by: "token", token: alertToken(portal, ended) }, { act: "end" });
  portal.clock.advance(31 * 24 * 3_600_000);
  await runRetention(portal);
  expect((await portal.db.read.select().from(alertContacts)).map(({ alertId }) => alertId)).toEqual([kept]);
});

test("alerts are in the data that a person takes along, and go with the account", async () => {
  const alertId = await anAlert(portal, reader, "category=transport");
  const { parts } = await ownDataOf(portal, reader.id);
  expect(parts.find(({ table }) => table === "alerts")?.rows).toMatchObject([
    { id: alertId, query: "category=transport", pace: "immediate" },
  ]);
  await portal.db.write((tx) => erasePerson(tx, reader.id, "go", portal.clock.now()));
  expect(await portal.db.read.select().from(alerts)).toEqual([]);
  expect(await portal.db.read.select().from(alertKeys)).toEqual([]);
});

test("a need finds its alerts by as many statements whether ten or a thousand others follow something else", async () => {
  const need = await aNeed(portal, { category: "transport", territoryId: "liuwan" });
  const news = [{ needId: need.id, what: "new" as const, seq: 1, actor: "visitor" }];
  await anAlert(portal, reader, "category=transport");
  const statements = async () => {
    let counted = 0;
    await portal.db.write(async (tx) => {
      const counting = new Proxy(tx, {
        get(target, name) {
          const value: unknown = Reflect.get(target, name, target);
          if (typeof value !== "function") return value;
          return (...given: unknown[]) => {
            counted += 1;
            return Reflect.apply(value, target, given);
          };
        },
      });
      await noteForAlerts(counting, portal, news);
    });
    return counted;
  };
  const few = await statements();
  const others = Array.from({ length: 1000 }, (_, at) => ({ id: `other-${at}`, key: `text:o${at % 90}` }));
  await portal.db.write(async (tx) => {
    for (const { id, key } of others) {
      const at = portal.clock.now();
      await tx.insert(alerts).values({
        ...{ id, personId: null, locale: "zh-CN", query: `text=o${id}`, hears: "new", pace: "daily" },
        ...{ state: "active", madeAt: at, changedAt: at },
      });
      await tx.insert(alertKeys).values({ key, alertId: id });
    }
  });
  expect(await statements()).toBe(few);
  expect(few).toBeLessThan(10);
  expect((await portal.db.read.select().from(alertFinds)).map(({ needId }) => needId)).toEqual([need.id]);
});

test("alerts are found by their signs, and those that are due by their moment: no walk through all of them", async () => {
  const plan = async (query: ReturnType<typeof sql>) =>
    (await portal.db.read.all<{ detail: string }>(sql`EXPLAIN QUERY PLAN ${query}`)).map(
      ({ detail }) => detail,
    );
  const keys = sql`(SELECT value FROM json_each('["all"]'))`;
  const found = await plan(
    sql`SELECT * FROM ${alertKeys} JOIN ${alerts} ON ${alerts.id} = ${alertKeys.alertId} WHERE ${alertKeys.key} IN ${keys}`,
  );
  expect(found.filter((line) => /SCAN alert/.test(line))).toEqual([]);
  const due = await plan(
    sql`SELECT * FROM ${alerts} WHERE ${alerts.dueAt} <= 'now' ORDER BY ${alerts.dueAt}`,
  );
  expect(due.join()).toContain("alerts_due");
});
