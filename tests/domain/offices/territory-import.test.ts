import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { recordsAsOf } from "#app/domain/administration/register-history-queries.server.ts";
import { confirmImport } from "#app/domain/offices/confirm-import.server.ts";
import { importPreview } from "#app/domain/offices/import-preview-queries.server.ts";
import { keepTerritoryFile } from "#app/domain/offices/keep-territory-file.server.ts";
import { territoryKind } from "#app/domain/offices/territory-kind.server.ts";
import { events } from "#db/schema/audit.ts";
import { needs } from "#db/schema/needs.ts";
import { aNeed } from "#tests/factories/needs.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { openTestPortal } from "#tests/setup/test-portal.ts";

const ring = (west: number, east: number) => [
  [west, 30.24],
  [east, 30.24],
  [east, 30.32],
  [west, 30.32],
  [west, 30.24],
];
const feature = (code: string, name: string, nameEn: string, west: number, east: number) => ({
  ...{ type: "Feature", properties: { code, name, nameEn } },
  geometry: { type: "Polygon", coordinates: [ring(west, east)] },
});
/** 柳湾 gives up what lies east of 118.60. */
const redrawn = [
  feature("liuwan", "柳湾街道", "Liuwan", 118.56, 118.6),
  feature("hekou", "河口街道", "Hekou", 118.6, 118.68),
];

async function anOffice() {
  const portal = await openTestPortal();
  await aTown(portal);
  const administrator = await aPerson(portal, "管理员", { role: "administrator" });
  const keep = async (features: unknown[]) => {
    const text = JSON.stringify({ type: "FeatureCollection", features });
    const bytes = new TextEncoder().encode(text);
    return keepTerritoryFile(portal, administrator, { bytes, datum: "wgs84", meant: false });
  };
  const importId = async (features: unknown[]) => {
    const kept = await keep(features);
    if (!kept.ok) throw new Error(kept.reason);
    return kept.importId;
  };
  return { portal, administrator, keep, importId };
}

test("a preview tells what changes and what it touches, and changes nothing", async () => {
  const { portal, importId } = await anOffice();
  const moved = await aNeed(portal);
  const preview = await importPreview(portal.db.read, await importId(redrawn), false, portal.clock.now());
  expect(preview?.changes.map(({ id, change }) => [id, change])).toEqual([
    ["liuwan", "redrawn"],
    ["hekou", "redrawn"],
  ]);
  expect(preview?.overlaps).toEqual([]);
  expect(preview?.moving).toEqual({
    ...{ count: 1, some: [{ number: moved.number, title: moved.title, from: "liuwan", to: "hekou" }] },
  });
  expect((await territoryKind.readAll(portal.db.read)).get("liuwan")?.geometry.coordinates[0]).toContainEqual(
    [118.62, 30.24],
  );
});

test("once confirmed, needs keep their territory, the old outline is read as of its day, and twice, at once or later, is once", async () => {
  const { portal, administrator, importId } = await anOffice();
  const need = await aNeed(portal);
  const id = await importId(redrawn);
  portal.clock.moveTo("2026-03-03T02:00:00.000Z");
  const confirm = () =>
    confirmImport(portal, administrator, {
      ...{ importId: id, replaceAll: false, reroute: false, reason: "区划调整" },
    });
  const atOnce = await Promise.all([confirm(), confirm()]);
  expect(atOnce).toContainEqual({ ok: true, changed: 2, rerouted: 0 });
  expect(atOnce).toContainEqual({ ok: false, reason: "already-done" });
  expect(await confirm()).toEqual({ ok: false, reason: "already-done" });
  const [kept] = await portal.db.read.select().from(needs).where(eq(needs.id, need.id));
  expect(kept?.territoryId).toBe("liuwan");
  const before = await recordsAsOf(portal.db.read, territoryKind, "2026-03-02T16:00:00.000Z");
  const now = await recordsAsOf(portal.db.read, territoryKind);
  const eastOf = (all: typeof now) => JSON.stringify(all.get("liuwan")?.geometry).includes("118.62");
  expect([eastOf(before), eastOf(now)]).toEqual([true, false]);
  const types = (await portal.db.read.select().from(events)).map(({ type }) => type);
  expect(types).toEqual(["RegisterChanged", "RegisterChanged"]);
});

test("open needs are routed again only when it is asked for, an event each, by who asked", async () => {
  const { portal, administrator, importId } = await anOffice();
  const open = await aNeed(portal);
  const closed = await aNeed(portal, { state: "closed" });
  const planner = await aPerson(portal, "河口规划师", { role: "planner", territoryId: "hekou" });
  const done = await confirmImport(portal, administrator, {
    ...{ importId: await importId(redrawn), replaceAll: false, reroute: true, reason: "区划调整" },
  });
  expect(done).toEqual({ ok: true, changed: 2, rerouted: 1 });
  const territoryOf = async (id: string) =>
    (await portal.db.read.select().from(needs).where(eq(needs.id, id)))[0]?.territoryId;
  expect([await territoryOf(open.id), await territoryOf(closed.id)]).toEqual(["hekou", "liuwan"]);
  const rerouted = await portal.db.read.select().from(events).where(eq(events.type, "NeedRerouted"));
  expect(rerouted).toMatchObject([{ subjectId: open.id, actor: `person:${administrator.id}` }]);
  expect(planner.id).not.toBe(administrator.id);
});

test("a territory that the file leaves out is retired only when all are replaced; its planner is named", async () => {
  const { portal, administrator, importId } = await anOffice();
  const planner = await aPerson(portal, "河口规划师", { role: "planner", territoryId: "hekou" });
  const id = await importId([feature("liuwan", "柳湾街道", "Liuwan", 118.56, 118.68)]);
  const preview = await importPreview(portal.db.read, id, true, portal.clock.now());
  expect(preview?.losing).toMatchObject([{ id: planner.id, territoryId: "hekou" }]);
  await confirmImport(portal, administrator, {
    importId: id,
    replaceAll: true,
    reroute: false,
    reason: "合并",
  });
  expect((await territoryKind.read(portal.db.read, "hekou"))?.retired).toBe(true);
});

test("a faulty file, overlaps and another's change in between are told; a stranger is refused", async () => {
  const { portal, administrator, keep, importId } = await anOffice();
  expect(await keep([])).toMatchObject({ ok: false, problems: [{ problem: "no-territory" }] });
  const overlapping = await importId([feature("new", "新区", "New", 118.6, 118.64)]);
  const preview = await importPreview(portal.db.read, overlapping, false, portal.clock.now());
  expect(preview?.overlaps.map(({ one, other }) => [one, other]).toSorted()).toEqual([
    ["hekou", "new"],
    ["liuwan", "new"],
  ]);
  const later = await importId(redrawn);
  portal.clock.moveTo("2026-03-03T02:00:00.000Z");
  const asked = { replaceAll: false, reroute: false, reason: "调整" };
  await confirmImport(portal, administrator, { ...asked, importId: overlapping });
  expect(await confirmImport(portal, administrator, { ...asked, importId: later })).toMatchObject({
    reason: "changed-meanwhile",
  });
  const inspector = await aPerson(portal, "督察员", { role: "inspector" });
  expect(await confirmImport(portal, inspector, { ...asked, importId: later })).toMatchObject({
    reason: "not-allowed",
  });
});
