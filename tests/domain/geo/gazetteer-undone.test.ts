import { asc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { carryOnPlaces } from "#app/domain/geo/gazetteer/carry-on-places.server.ts";
import { clearUntakenPlaces } from "#app/domain/geo/gazetteer/clear-untaken-places.server.ts";
import { keepPlacesFile } from "#app/domain/geo/gazetteer/keep-places-file.server.ts";
import { placeImport, placeImports } from "#app/domain/geo/gazetteer/place-import-queries.server.ts";
import { placesIn } from "#app/domain/geo/gazetteer/read-places.server.ts";
import { takePlaces } from "#app/domain/geo/gazetteer/take-places.server.ts";
import { undoPlaces } from "#app/domain/geo/gazetteer/undo-places.server.ts";
import { undoPreview } from "#app/domain/geo/gazetteer/undo-preview.server.ts";
import { events } from "#db/schema/audit.ts";
import {
  gazetteerImportRows,
  gazetteerImports,
  gazetteerKeys,
  gazetteerPlaces,
  gazetteerSteps,
} from "#db/schema/gazetteer.ts";
import { aPlacesFile, carriedOn, placesTaken } from "#tests/factories/gazetteer.ts";
import { aPerson } from "#tests/factories/people.ts";
import { seeded } from "#tests/factories/seeded.ts";
import { plansOf } from "#tests/setup/plans-of.ts";
import { openTestPortal, type TestPortal } from "#tests/setup/test-portal.ts";

const first = "id,name,lon,lat\na,旧桥,118.61,30.28\nb,县医院,118.62,30.28\nc,老车站,118.63,30.28\n";
const second =
  "id,name,lon,lat,retired\na,新桥,118.61,30.28,\nb,县医院,118.62,30.28,\nc,,,,yes\nd,图书馆,118.64,30.28,\n";

async function aDesk() {
  const portal = await openTestPortal();
  const by = await aPerson(portal, "管理员", { role: "administrator" });
  const undo = (importId: string, reason = "文件旧了") => undoPlaces(portal, by, { importId, reason });
  return { portal, by, undo };
}

/** Places and keys without their numbers, which an undone import may give anew. */
async function standing({ db }: TestPortal) {
  const places = await db.read.select().from(gazetteerPlaces).orderBy(asc(gazetteerPlaces.id));
  const ids = new Map(places.map(({ n, id }) => [n, id]));
  const keys = await db.read.select().from(gazetteerKeys);
  return {
    places: places.map(({ n: _, ...place }) => place),
    keys: keys.map(({ n, part, far, key }) => `${ids.get(n)} ${part} ${far} ${key}`).toSorted(),
  };
}

test("an import says what it would do, does it, and is taken back as a whole", async () => {
  const { portal, by, undo } = await aDesk();
  await placesTaken(portal, by, await aPlacesFile(portal, by, first));
  const before = await standing(portal);
  const id = await aPlacesFile(portal, by, second, "2026.csv");
  const counts = { sound: 4, added: 1, changed: 1, retired: 1, same: 1 };
  expect(await placeImport(portal.db.read, id)).toMatchObject({ ...counts, state: "waiting" });
  expect(await undo(id)).toEqual({ ok: false, reason: "places-not-taken" });
  await placesTaken(portal, by, id);
  const [line] = (await placeImports(portal.db.read, 1)).lines;
  expect(line).toMatchObject({ ...counts, id, state: "taken", name: "2026.csv", by: "管理员" });
  expect((await standing(portal)).places.map(({ name }) => name)).toEqual(["新桥", "县医院", "图书馆"]);

  const preview = await undoPreview(portal.db.read, id);
  expect(preview).toMatchObject({ against: null, later: [] });
  expect(preview?.steps).toEqual([
    { kind: "added", count: 1, some: [{ id: "d", now: named("图书馆"), before: null }] },
    { kind: "changed", count: 1, some: [{ id: "a", now: named("新桥"), before: named("旧桥") }] },
    { kind: "retired", count: 1, some: [{ id: "c", now: null, before: named("老车站") }] },
  ]);
  expect(await undo(id, "  ")).toEqual({ ok: false, reason: "reason-needed" });
  // Sent twice at once.
  expect(await Promise.all([undo(id), undo(id)])).toEqual([{ ok: true }, { ok: true }]);
  await carriedOn(portal);
  expect(await undo(id)).toEqual({ ok: true });
  expect(await standing(portal)).toEqual(before);
  expect(await placeImport(portal.db.read, id)).toMatchObject({
    state: "undone",
    undone: { by: "管理员", reason: "文件旧了" },
  });
  const told = (await portal.db.read.select().from(events)).map(({ type }) => type);
  expect(told.filter((type) => type.startsWith("Places"))).toEqual([
    "PlacesImported",
    "PlacesImported",
    "PlacesImportUndone",
  ]);
  expect(await takePlaces(portal, by, id)).toEqual({ ok: false, reason: "places-import-taken-back" });
});

const named = (name: string) => ({ name, nameEn: "" });

test("imports are undone backwards: not while a later one names the same places, nor while one is at work", async () => {
  const { portal, by, undo } = await aDesk();
  const one = await placesTaken(portal, by, await aPlacesFile(portal, by, first, "one.csv"));
  const apart = await placesTaken(
    portal,
    by,
    await aPlacesFile(portal, by, "id,name,lon,lat\nz,码头,118.6,30.27\n", "apart.csv"),
  );
  const two = await placesTaken(portal, by, await aPlacesFile(portal, by, second, "two.csv"));
  expect(await undo(one)).toEqual({ ok: false, reason: "places-named-later" });
  expect((await undoPreview(portal.db.read, one))?.later).toMatchObject([
    { id: two, name: "two.csv", places: 3 },
  ]);
  expect(await undo(apart)).toEqual({ ok: true });
  expect(await undo(two)).toEqual({ ok: false, reason: "places-import-at-work" });
  await carriedOn(portal);
  expect(await undo(two)).toEqual({ ok: true });
  await carriedOn(portal);
  expect(await undo(one)).toEqual({ ok: true });
  await carriedOn(portal);
  expect(await standing(portal)).toEqual({ places: [], keys: [] });
  expect(await portal.db.read.select().from(gazetteerSteps)).toEqual([]);
});

test("what came before steps were kept is not undone, nor by anybody but administrators and operators", async () => {
  const { portal, by, undo } = await aDesk();
  const id = await placesTaken(portal, by, await aPlacesFile(portal, by, first));
  const planner = await aPerson(portal, "规划师", { role: "coordinator" });
  const asked = { importId: id, reason: "试" };
  expect(await undoPlaces(portal, planner, asked)).toEqual({ ok: false, reason: "not-allowed" });
  expect(await takePlaces(portal, planner, id)).toEqual({ ok: false, reason: "not-allowed" });
  expect(await undo("no-such")).toEqual({ ok: false, reason: "not-found" });
  await portal.db.write((tx) =>
    tx.update(gazetteerImports).set({ stepsKept: false }).where(eq(gazetteerImports.id, id)),
  );
  expect(await undo(id)).toEqual({ ok: false, reason: "places-import-before-undoing" });
});

test("rows with one id are one place, the last of them", async () => {
  const { portal, by } = await aDesk();
  const id = await aPlacesFile(portal, by, "id,name,lon,lat\na,旧桥,118.61,30.28\na,新桥,118.61,30.28\n");
  expect(await placeImport(portal.db.read, id)).toMatchObject({ sound: 1, added: 1, faulty: 0 });
  await placesTaken(portal, by, id);
  expect((await standing(portal)).places).toMatchObject([{ name: "新桥" }]);
});

test("a file too large for the page is refused as it is read, and the clock clears what is left of it", async () => {
  const { portal, by } = await aDesk();
  const text = `name,lon,lat\n${Array.from({ length: 1200 }, (_, at) => `桥${at},118.6,30.28\n`).join("")}`;
  const file = { name: "many.csv", bounds: [118, 30, 119, 31] as const, most: 1000 };
  const pieces = placesIn(new TextEncoder().encode(text), "wgs84");
  expect(await keepPlacesFile(portal, by, { ...file, pieces })).toEqual({
    ok: false,
    reason: "places-too-many",
  });
  expect((await placeImports(portal.db.read, 1)).lines).toEqual([]);
  expect(await clearUntakenPlaces(portal)).toBe(0);
  portal.clock.advance(2 * 24 * 3_600_000);
  while ((await clearUntakenPlaces(portal)) > 0);
  expect(await portal.db.read.select().from(gazetteerImports)).toEqual([]);
  expect(await portal.db.read.select().from(gazetteerImportRows)).toEqual([]);
});

test("any imports undone backwards come to what stood before each, batch by batch (seed 76)", async () => {
  const { portal, by, undo } = await aDesk();
  const { int } = seeded(76);
  const stood: { id: string; before: Awaited<ReturnType<typeof standing>> }[] = [];
  for (let file = 0; file < 5; file++) {
    const rows = Array.from({ length: 300 }, () => {
      const gone = int(1, 6) === 1 ? "yes" : "";
      return `p${int(1, 400)},桥${int(1, 3)},118.6${int(1, 2)},30.28,${gone}`;
    });
    const before = await standing(portal);
    const text = ["id,name,lon,lat,retired", ...rows].join("\n");
    stood.push({ id: await placesTaken(portal, by, await aPlacesFile(portal, by, text)), before });
  }
  for (const { id, before } of stood.toReversed()) {
    expect(await undo(id)).toEqual({ ok: true });
    expect(await carryOnPlaces(portal)).toBe(200);
    await carriedOn(portal);
    expect(await standing(portal)).toEqual(before);
  }
});

test("the clock and the pages read their indexes alone, however many places and imports there are", async () => {
  const { portal, by } = await aDesk();
  const id = await placesTaken(portal, by, await aPlacesFile(portal, by, first));
  const plans = await plansOf(portal, async (read) => {
    await undoPreview(read, id);
    await placeImport(read, id);
    await placeImports(read, 1);
    await carryOnPlaces({ ...portal, db: { ...portal.db, read } });
  });
  expect(plans.length).toBeGreaterThan(7);
  const walked = plans.filter((plan) => /SCAN(?! gazetteer_imports USING INDEX)|TEMP B-TREE/.test(plan));
  // The later imports that name places of one: few, and sorted once found.
  expect(walked).toHaveLength(1);
  expect(walked[0]).toMatch(/^SEARCH gazetteer_overlaps USING PRIMARY KEY \(earlier=\?\)/);
});
