import { beforeAll, describe, expect, test } from "vitest";
import { appendEvent } from "#app/domain/audit/append-event.server.ts";
import { about, type DomainEvent } from "#app/domain/events.ts";
import { auditConditions } from "#app/domain/inspection/audit-conditions.server.ts";
import { auditFilterForm } from "#app/domain/inspection/audit-filter.ts";
import { auditLines, auditPage, auditSelect } from "#app/domain/inspection/audit-queries.server.ts";
import { exportAudit } from "#app/domain/inspection/export-audit.server.ts";
import type { Actor, Person } from "#app/domain/people/actor.ts";
import { events } from "#db/schema/audit.ts";
import { aNeed } from "#tests/factories/needs.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { newTestFolder, openPortalIn, type TestPortal } from "#tests/setup/test-portal.ts";

let portal: TestPortal;
let who: Record<"resident" | "reporter" | "officer" | "inspector" | "administrator", Person>;

async function happen(actor: Actor, role: string, event: DomainEvent) {
  portal.clock.advance(60_000);
  await portal.db.write((tx) => appendEvent(tx, { actor, role, at: portal.clock.now() }, event));
}

const submitted = (needId: string, number: string) =>
  ({
    type: "NeedSubmitted",
    subject: about("need", needId),
    particulars: {
      ...{ number, unitId: null, plannerId: null, ruleId: null, channel: "web", publication: "published" },
    },
  }) as const;

beforeAll(async () => {
  portal = await openPortalIn(await newTestFolder());
  await aTown(portal);
  who = {
    resident: await aPerson(portal, "居民甲"),
    reporter: await aPerson(portal, "居民乙"),
    officer: await aPerson(portal, "承办人丙", { role: "officer", unitId: "transport" }),
    inspector: await aPerson(portal, "督察员丁", { role: "inspector" }),
    administrator: await aPerson(portal, "管理员戊", { role: "administrator" }),
  };
  const open = { number: "2026-000001", visibility: "public", publication: "published" } as const;
  await aNeed(portal, { ...open, id: "open", authorId: who.resident.id });
  await aNeed(portal, { ...open, id: "nameless", number: "2026-000002", visibility: "anonymous" });
  const report = { kind: "report", visibility: "office-only", authorId: who.reporter.id } as const;
  await aNeed(portal, { id: "report", number: "2026-000003", ...report });
  await happen(who.resident, "author", submitted("open", "2026-000001"));
  await happen(who.resident, "author", submitted("nameless", "2026-000002"));
  await happen(who.reporter, "author", submitted("report", "2026-000003"));
  const moved = { from: "submitted", to: "accepted" } as const;
  for (const id of ["open", "report"])
    await happen(who.officer, "officer", {
      ...{ type: "NeedAccepted", subject: about("need", id), particulars: moved },
    });
  await happen(who.resident, "resident", {
    ...{ type: "ContentReported", subject: about("need", "open") },
    particulars: { kind: "need", id: "open", ground: "insult" },
  });
});

const asked = (reader: Actor, filter: Record<string, string> = {}) => ({
  ...{ reader, zone: "Asia/Shanghai", filter: auditFilterForm.parse(filter) },
});
const linesFor = async (reader: Actor, filter: Record<string, string> = {}) =>
  (await auditPage(portal.db.read, asked(reader, filter), undefined)).lines;
const told = async (reader: Actor, filter: Record<string, string> = {}) =>
  (await linesFor(reader, filter)).map(({ type, actor, subject }) => [
    type,
    actor.kind === "staff" ? actor.name : actor.kind,
    "label" in subject ? subject.label : "withheld",
  ]);

describe("an inspector", () => {
  test("reads everything that was done, but not who reported or who wrote without a name", async () => {
    expect(await told(who.inspector)).toEqual([
      ["ContentReported", "withheld", "2026-000001"],
      ["NeedAccepted", "承办人丙", "2026-000003"],
      ["NeedAccepted", "承办人丙", "2026-000001"],
      ["NeedSubmitted", "withheld", "2026-000003"],
      ["NeedSubmitted", "withheld", "2026-000002"],
      ["NeedSubmitted", "resident", "2026-000001"],
    ]);
  });

  test("can't find out by the filter who it was that is withheld", async () => {
    expect(await told(who.inspector, { who: who.reporter.id })).toEqual([]);
    expect(await told(who.inspector, { who: "居民乙" })).toEqual([]);
    expect(await told(who.inspector, { who: who.resident.id })).toEqual([
      ["NeedSubmitted", "resident", "2026-000001"],
    ]);
    expect(await told(who.inspector, { who: who.resident.id, about: "2026-000002" })).toEqual([]);
  });

  test("finds the acts of staff by name, part, kind, subject and day", async () => {
    const accepted = [
      ["NeedAccepted", "承办人丙", "2026-000003"],
      ["NeedAccepted", "承办人丙", "2026-000001"],
    ];
    expect(await told(who.inspector, { who: "承办人丙" })).toEqual(accepted);
    expect(await told(who.inspector, { role: "officer" })).toEqual(accepted);
    expect(await told(who.inspector, { what: "NeedAccepted" })).toEqual(accepted);
    expect(await told(who.inspector, { what: "talk" })).toHaveLength(1);
    expect(await told(who.inspector, { about: "2026-000003" })).toHaveLength(2);
    expect(await told(who.inspector, { from: "2026-03-02", until: "2026-03-02" })).toHaveLength(6);
    expect(await told(who.inspector, { from: "2026-03-03" })).toEqual([]);
    expect(await told(who.inspector, { until: "2026-03-01" })).toEqual([]);
    expect(await told(who.inspector, { about: "no such number" })).toEqual([]);
  });

  test("is shown no id and nobody's name among the particulars", async () => {
    const text = JSON.stringify((await linesFor(who.inspector)).map(({ particulars }) => particulars));
    expect(text).toContain("ground: insult");
    for (const { id } of Object.values(who)) expect(text).not.toContain(id);
  });
});

describe("an administrator", () => {
  test("does not learn which need a hidden one is, nor find it by its number", async () => {
    const lines = await told(who.administrator);
    expect(lines.filter(([, , subject]) => subject === "withheld")).toHaveLength(2);
    expect(JSON.stringify(await linesFor(who.administrator))).not.toContain("2026-000003");
    expect(await told(who.administrator, { about: "2026-000003" })).toEqual([]);
  });
});

test("a page goes on where the last one ended, whatever happened at the same moment", async () => {
  const seen: number[] = [];
  for (let after: string | undefined; ; ) {
    const rows = await auditSelect(portal.db.read, undefined, after, 2);
    seen.push(...rows.map(({ seq }) => seq));
    const last = rows.at(-1);
    if (!last) break;
    after = `${last.at}~${last.seq}`;
  }
  expect(seen).toEqual(seen.toSorted((a, b) => b - a));
  expect(new Set(seen).size).toBe(seen.length);
});

test.each([
  [{}, /events_at/],
  [{ from: "2026-01-01", until: "2026-12-31" }, /events_at/],
  [{ what: "NeedAccepted" }, /events_type/],
  [{ what: "access" }, /events_type/],
  [{ what: "needs" }, /events_at/],
  [{ who: "承办人丙" }, /events_actor/],
  [{ about: "2026-000001" }, /events_subject/],
])("a page for %j is found by an index", async (filter, index) => {
  const { reader, zone, filter: read } = asked(who.inspector, filter);
  const where = await auditConditions(portal.db.read, reader, read, zone);
  const { sql, params } = auditSelect(portal.db.read, where, undefined, 51).toSQL();
  const statement = { sql: `EXPLAIN QUERY PLAN ${sql}`, args: params.map(String) };
  const plan = (await portal.db.client.execute(statement)).rows.map(({ detail }) => detail).join("\n");
  expect(plan).toMatch(index);
  expect(plan).not.toMatch(/SCAN events(?! USING)/);
});

describe("a copy", () => {
  test("holds what was found, and its taking is recorded with purpose and filter, without names", async () => {
    const wanted = { ...auditFilterForm.parse({ who: "承办人丙" }), purpose: "supervision" } as const;
    const taken = await exportAudit(portal, who.inspector, wanted);
    if (!taken.ok) throw new Error(taken.reason);
    const lines = [];
    const copied = auditLines(portal.db.read, asked(who.inspector, { who: "承办人丙" }), taken.lastSeq);
    for await (const some of copied) lines.push(...some);
    expect(lines).toHaveLength(2);
    const [last] = (await portal.db.read.select().from(events)).slice(-1);
    expect(last).toMatchObject({ type: "AuditExported", actor: `person:${who.inspector.id}` });
    expect(JSON.parse(last?.particulars ?? "")).toEqual({
      ...{ purpose: "supervision", from: "", until: "", chosen: "who" },
    });
    expect(await told(who.inspector, { what: "access" })).toHaveLength(1);
  });

  test("is for those who may read the ledger", async () => {
    const wanted = { ...auditFilterForm.parse({}), purpose: "archive" } as const;
    expect(await exportAudit(portal, who.officer, wanted)).toEqual({ ok: false, reason: "not-allowed" });
  });
});
