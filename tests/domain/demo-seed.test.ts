import { expect, test } from "vitest";
import { checkLedger } from "#app/domain/audit/ledger-rows.server.ts";
import { publicParticipation } from "#app/domain/consultations/reach/public-participation-queries.server.ts";
import { smallestCell } from "#app/domain/counting/withheld-cells.ts";
import { loadNeed } from "#app/domain/needs/load-need.server.ts";
import { needStates } from "#app/domain/needs/need-states.ts";
import { submitNeed } from "#app/domain/needs/submit-need.server.ts";
import { hasRole } from "#app/domain/people/actor.ts";
import { grantsOf } from "#app/domain/people/grants-queries.server.ts";
import { personOfContact } from "#app/domain/people/person-contacts.server.ts";
import { bringInCast } from "#db/seed/demo/cast.ts";
import { demoContent } from "#db/seed/demo/content.ts";
import { demoSignIns } from "#db/seed/demo-sign-ins.ts";
import { fillPlans } from "#db/seed/fill-plans.ts";
import { seedWhenEmpty } from "#db/seed/seed-when-empty.ts";
import { openTestPortal, type TestPortal } from "#tests/setup/test-portal.ts";

/** A Thursday morning in Shanghai. */
const now = "2026-11-19T02:30:00.000Z";

async function emptyPortal(): Promise<TestPortal> {
  const portal = await openTestPortal();
  portal.clock.moveTo(now);
  expect(await fillPlans(portal)).toEqual({ problems: [] });
  return portal;
}

const one = async ({ db }: TestPortal, sql: string) =>
  Object.values((await db.client.execute(sql)).rows[0] ?? {}).map(Number);

test("an empty demo gets its year once: every state, a sound ledger, nothing public of reports", async () => {
  const portal = await emptyPortal();
  const said: string[] = [];
  await seedWhenEmpty(portal, (line) => said.push(line));
  expect(said.at(-1)).toMatch(/100%/);

  const { rows } = await portal.db.client.execute("SELECT DISTINCT state FROM needs");
  expect(rows.map(({ state }) => state).toSorted()).toEqual([...needStates].toSorted());
  const { needs, summaries, tasks } = await demoContent();
  expect(await one(portal, "SELECT count(*) FROM needs WHERE channel <> 'import'")).toEqual([needs.length]);
  expect(await one(portal, "SELECT count(*) FROM summaries")).toEqual([summaries.length]);
  const summed = "SELECT count(DISTINCT task_id) FROM task_sources WHERE kind = 'summary'";
  expect(await one(portal, summed)).toEqual([tasks.length]);
  const consultedOn = "SELECT count(*) FROM task_sources WHERE kind = 'consultation'";
  expect(await one(portal, consultedOn)).toEqual([1]);
  const consulted = "SELECT count(*) FROM consultations WHERE state = 'answered' AND statement IS NOT NULL";
  expect(await one(portal, consulted)).toEqual([1]);
  await tellsWhoTookPart(portal);
  expect(await checkLedger(portal)).toMatchObject({ ok: true });

  expect(await one(portal, "SELECT count(*) FROM needs WHERE kind = 'report' AND is_public")).toEqual([0]);
  const leaks =
    "SELECT count(*) FROM summary_needs JOIN needs ON needs.id = need_id WHERE visibility = 'office-only'";
  expect(await one(portal, leaks)).toEqual([0]);
  const miscounted =
    "SELECT count(*) FROM needs WHERE support_count <> (SELECT count(*) FROM need_supports WHERE need_id = needs.id)";
  expect(await one(portal, miscounted)).toEqual([0]);
  const notYet = `SELECT count(*) FROM events WHERE at > '${now}'`;
  expect(await one(portal, notYet)).toEqual([0]);

  await startsAgainUnchanged(portal);
  await goesOnCounting(portal);
  await letsItsPeopleIn(portal);
}, 180_000);

/** What people said of themselves is enough of each kind to be shown, and no small cell of it is. */
async function tellsWhoTookPart({ db }: TestPortal) {
  const took = await publicParticipation(db.read, "2026-Y001", "2026-11-19");
  const told = took?.tables.map(({ dimension, rows }) => {
    const counts = rows.flatMap(({ count }) => (count ? [count] : []));
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(smallestCell);
    return [dimension, counts.length];
  });
  expect(told).toEqual([
    ["territory", 3],
    ["age-band", 3],
    ["interest-group", 3],
  ]);
}

async function startsAgainUnchanged(portal: TestPortal) {
  const before = await one(portal, "SELECT count(*), max(seq) FROM events");
  await seedWhenEmpty(portal, () => expect.unreachable("a filled demo is not filled again"));
  expect(await one(portal, "SELECT count(*), max(seq) FROM events")).toEqual(before);
}

async function goesOnCounting(portal: TestPortal) {
  const [last = 0] = await one(portal, "SELECT max(substr(number, 6)) FROM needs WHERE number LIKE '2026-%'");
  const author = {
    ...{ kind: "person" as const, id: "resident-01", name: "陈女士", emailProved: true, mobileProved: true },
    grants: [{ role: "resident" as const }],
  };
  const submitted = await submitNeed(portal, author, {
    ...{ kind: "help", category: "public-facilities", title: undefined, visibility: "public" },
    words: "柳湾路公交站的座椅断了一条腿，请来修一下。",
    place: { geometry: { type: "Point", coordinates: [118.6039, 30.2853] }, label: "柳湾路" },
    ...{ photos: [], clause: undefined, personalDispute: false, underEighteen: false, declinedRoutes: [] },
    ...{ writer: { as: "self" }, submissionKey: "after-the-demo", lang: "zh-CN" },
  });
  expect(submitted).toMatchObject({ ok: true, number: `2026-${String(last + 1).padStart(6, "0")}` });
  const need = submitted.ok ? await loadNeed(portal.db.read, { id: submitted.needId }) : undefined;
  expect(need?.row.plannerId).toBe("planner-liuwan");
  expect(await checkLedger(portal)).toMatchObject({ ok: true });
}

async function letsItsPeopleIn(portal: TestPortal) {
  for (const { email, role } of await demoSignIns()) {
    const id = await personOfContact(portal, portal.db.read, { kind: "email", address: email });
    const grants = await grantsOf(portal, id ?? "nobody");
    if (role === "resident") expect(grants).toEqual([]);
    else expect(grants.map((grant) => grant.role)).toEqual([role]);
  }
}

test("a database that holds people is left as it is", async () => {
  const portal = await emptyPortal();
  const { people } = await demoContent();
  const cast = await bringInCast(portal, people.slice(0, 1));
  expect(hasRole(cast.of("admin-01"), "administrator")).toBe(true);
  await seedWhenEmpty(portal, () => expect.unreachable("nothing is filled"));
  expect(await one(portal, "SELECT count(*) FROM people")).toEqual([1]);
});

test("a fill that was cut short is told and begun anew; whoever is filling is waited for", async () => {
  const portal = await emptyPortal();
  const mark = (until: string) =>
    portal.db.client.execute({
      sql: "INSERT INTO settings (key, value) VALUES ('demo', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
      args: [JSON.stringify({ state: "filling", by: "another process", until })],
    });
  await mark(new Date(Date.now() + 60_000).toISOString());
  const said: string[] = [];
  const waiting = seedWhenEmpty(portal, (line) => said.push(line));
  await new Promise((wake) => setTimeout(wake, 700));
  expect(said).toEqual([]);
  await mark("2026-11-19T02:00:00.000Z");
  await waiting;
  expect(said[0]).toContain("重新填充");
  expect(await one(portal, "SELECT count(*) > 100 FROM needs")).toEqual([1]);
}, 180_000);
