import { eq, sql } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { circleAround, isInCircle } from "#app/domain/geo/circle.ts";
import { clustersOf } from "#app/domain/needs/map/clusters.ts";
import { countAll, filterBits, keepIn } from "#app/domain/needs/map/filter-bits.ts";
import { openNeedMap } from "#app/domain/needs/map/need-map.server.ts";
import { newestOf } from "#app/domain/needs/map/newest.ts";
import { metresAround, momentSince, type NeedFilter } from "#app/domain/needs/need-filter.ts";
import { statesIn } from "#app/domain/needs/need-groups.ts";
import { needClusters } from "#app/domain/needs/need-map-queries.server.ts";
import { publicNeeds } from "#app/domain/needs/need-queries.server.ts";
import { silentLog } from "#app/platform/log.ts";
import { needKeys } from "#db/schema/need-keys.ts";
import { needs } from "#db/schema/needs.ts";
import { aNeed, type Need } from "#tests/factories/needs.ts";
import { aTown } from "#tests/factories/people.ts";
import { openPortalIn, openTestPortal, type TestPortal } from "#tests/setup/test-portal.ts";

const now = "2026-03-02T02:00:00.000Z";
const moments = [
  "2026-03-02T01:00:00.000Z",
  "2026-02-27T08:00:00.500Z",
  "2026-02-10T00:00:00.000Z",
  "2024-01-01T00:00:00.000Z",
];
// Some stand on one another, some alone, some far away.
const place = fc.constantFrom<[number, number]>(
  ...(
    [
      [118.6039, 30.2853],
      [118.6039, 30.2853],
      [118.604, 30.2853],
      [118.61, 30.29],
      [118.65, 30.31],
    ] as const
  ).map(([lon, lat]): [number, number] => [lon, lat]),
  [-71.06, 42.36],
);
const given = fc.record({
  place,
  isPublic: fc.constantFrom(true, true, true, false),
  visibility: fc.constantFrom("public" as const, "public" as const, "anonymous" as const),
  state: fc.constantFrom("assigned" as const, "joint" as const, "closed" as const, "withdrawn" as const),
  kind: fc.constantFrom("suggestion" as const, "help" as const),
  category: fc.constantFrom("transport", "heritage", "health"),
  territoryId: fc.constantFrom("liuwan", "hekou", null),
  unitId: fc.constantFrom("liuwan-office", "hekou-office", null),
  planId: fc.constantFrom("town", null),
  clauseAnchor: fc.constantFrom("c1", "c2"),
  submittedAt: fc.constantFrom(...moments),
  updatedAt: fc.constantFrom(...moments),
});
type Given = typeof given extends fc.Arbitrary<infer Drawn> ? Drawn : never;
const box = fc.constantFrom<NonNullable<NeedFilter["bbox"]>>(
  [118.6, 30.28, 118.62, 30.3],
  [118.6039, 30.2853, 118.6039, 30.2853],
  [-180, -85, 180, 85],
);
/** Parts of the map: the world, and some whose edges cut cells with needs in them. */
const part = fc.constantFrom<NonNullable<NeedFilter["bbox"]>>(
  [-180, -85, 180, 85],
  [118.6, 30.28, 118.66, 30.32],
  [118.6039, 30.2, 118.6101, 30.2901],
);
const filter: fc.Arbitrary<NeedFilter> = fc.record(
  {
    state: fc.constantFrom("waiting", "in-progress", "closed"),
    category: fc.constant("transport"),
    codes: fc.constantFrom(["transport"], ["transport", "health"]),
    kind: fc.constantFrom("suggestion", "help"),
    territory: fc.constantFrom("liuwan", "nowhere"),
    unit: fc.constantFrom("liuwan-office", "no-such"),
    clause: fc.constantFrom("town#c1", "town#c9"),
    days: fc.constantFrom("7", "30"),
    changed: fc.constant("7"),
    near: fc.constant<[number, number]>([118.6042, 30.286]),
    radius: fc.constantFrom("300", "1000"),
    bbox: box,
  },
  { requiredKeys: [] },
);

/** What the index must find, thought anew from the row. */
function isChosen(need: Need, f: NeedFilter): boolean {
  const at =
    need.visibility === "public" && need.lon !== null && need.lat !== null ? [need.lon, need.lat] : null;
  const [lon = 999, lat = 999] = at ?? [];
  return (
    need.isPublic &&
    need.state !== "withdrawn" &&
    (!f.state || statesIn(f.state).includes(need.state)) &&
    (!f.category || (f.codes ?? [f.category]).includes(need.category)) &&
    (!f.kind || need.kind === f.kind) &&
    (!f.territory || need.territoryId === f.territory) &&
    (!f.unit || need.unitId === f.unit) &&
    (!f.clause || `${need.planId}#${need.clauseAnchor}` === f.clause) &&
    (!f.days || need.submittedAt >= momentSince(f.days, now)) &&
    (!f.changed || need.updatedAt >= momentSince(f.changed, now)) &&
    (!f.near || isInCircle(circleAround(f.near, metresAround(f)), [lon, lat])) &&
    (!f.bbox || (lon >= f.bbox[0] && lat >= f.bbox[1] && lon <= f.bbox[2] && lat <= f.bbox[3]))
  );
}

async function allNeeds({ db }: TestPortal) {
  const rows = await db.read.select().from(needs).innerJoin(needKeys, eq(needKeys.needId, needs.id));
  return rows.map(({ needs: need, need_keys: { n } }) => ({
    need,
    n,
    second: Math.floor(Date.parse(need.submittedAt) / 1000),
  }));
}

test("whatever changed, the index counts, lists and groups the very needs that a look at every row finds", async () => {
  const portal = await openTestPortal();
  await aTown(portal);
  const put = ({ place: [lon, lat], planId, clauseAnchor, ...rest }: Given) => ({
    ...rest,
    ...{ planId, clauseAnchor: planId ? clauseAnchor : null, lon, lat },
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(given, { maxLength: 6 }),
      fc.array(given, { maxLength: 4 }),
      fc.array(filter, { minLength: 3, maxLength: 6 }),
      fc.record({ bounds: part, level: fc.integer({ min: 0, max: 22 }), apart: fc.constantFrom(0.5, 0.8) }),
      async (added, changed, filters, seen) => {
        for (const each of added)
          await aNeed(portal, { ...put(each), geometry: { type: "Point", coordinates: each.place } });
        const before = await allNeeds(portal);
        for (const [at, each] of changed.entries()) {
          const one = before[(at * 7) % Math.max(1, before.length)];
          if (one)
            await portal.db.write((tx) => tx.update(needs).set(put(each)).where(eq(needs.id, one.need.id)));
        }
        const { columns, kept } = await portal.needMap.current();
        const rows = await allNeeds(portal);
        for (const asked of filters) {
          const found = rows.filter(({ need }) => isChosen(need, asked));
          found.sort((one, other) => other.second - one.second || other.n - one.n);
          const bits = filterBits(columns, kept, { filter: asked, now });
          expect(countAll(bits)).toBe(found.length);
          expect(newestOf(columns, bits, 5).map(({ n }) => n)).toEqual(found.slice(0, 5).map(({ n }) => n));
          const placed = found.filter(
            ({ need }) => need.visibility === "public" && isChosen(need, { bbox: seen.bounds }),
          );
          keepIn(columns, bits, seen.bounds);
          const clusters = clustersOf(columns, bits, seen);
          expect(clusters.reduce((sum, { count }) => sum + count, 0)).toBe(placed.length);
          for (const { count, box, n } of clusters) {
            // The box of a cluster, as an address, lists the cluster's own needs.
            const same = filterBits(columns, kept, { filter: { ...asked, bbox: box }, now });
            if (!asked.bbox) expect(countAll(same)).toBe(count);
            if (count === 1) expect(placed.map((one) => one.n)).toContain(n);
          }
        }
      },
    ),
    { numRuns: 40 },
  );
}, 60_000);

test("pages of the list follow one another without gap or double, whether sorted in or come since", async () => {
  const portal = await openTestPortal();
  await aTown(portal);
  for (let at = 0; at < 5; at++) await aNeed(portal, { submittedAt: moments[at % 3] ?? now });
  await portal.needMap.current();
  for (let at = 0; at < 6; at++) await aNeed(portal, { submittedAt: moments[at % 4] ?? now });
  const seen: string[] = [];
  let after: string | undefined;
  do {
    const page = await publicNeeds(portal, { filter: {}, now }, { size: 2, after });
    seen.push(...page.lines.map(({ number }) => number));
    after = page.next;
  } while (after);
  const rows = await allNeeds(portal);
  const wanted = rows.toSorted((one, other) => other.second - one.second || other.n - one.n);
  expect(seen).toEqual(wanted.map(({ need }) => need.number));
});

test("what one process writes, the next answer of another counts", async () => {
  const portal = await openTestPortal();
  await aTown(portal);
  const other = await openPortalIn(portal.folder);
  try {
    const count = async (filter: NeedFilter) =>
      (await publicNeeds(other, { filter, now }, { size: 5 })).total;
    expect(await count({})).toBe(0);
    const need = await aNeed(portal);
    expect(await count({})).toBe(1);
    await portal.db.write((tx) =>
      tx.update(needs).set({ category: "heritage" }).where(eq(needs.id, need.id)),
    );
    expect([await count({ category: "transport" }), await count({ category: "heritage" })]).toEqual([0, 1]);
    await portal.db.write((tx) =>
      tx.update(needs).set({ visibility: "anonymous" }).where(eq(needs.id, need.id)),
    );
    const part = { bounds: [118, 30, 119, 31] as const, level: 12, apart: 0.5 };
    expect(await needClusters(other, { filter: {}, now }, part)).toEqual({
      clusters: [],
      shown: 0,
      total: 0,
    });
    expect(await count({})).toBe(1);
    await portal.db.write((tx) => tx.update(needs).set({ isPublic: false }).where(eq(needs.id, need.id)));
    expect(await count({})).toBe(0);
  } finally {
    other.db.close();
  }
});

test("the log of changes stays short, and an index that it no longer reaches is loaded anew", async () => {
  const portal = await openTestPortal();
  await aTown(portal);
  const need = await aNeed(portal);
  const behind = openNeedMap({ db: portal.db, log: silentLog });
  await behind.current();
  await portal.db.write(async (tx) => {
    await tx.update(needs).set({ isPublic: false }).where(eq(needs.id, need.id));
    await tx.run(sql`INSERT INTO need_changes (seq, n) SELECT max(seq) + 100001, 0 FROM need_changes`);
    await tx.run(sql`INSERT INTO need_changes (n) VALUES (0)`);
  });
  const { rows } = await portal.db.client.execute("SELECT count(*) AS many FROM need_changes");
  expect(rows[0]?.many).toBe(2);
  const { columns, kept } = await behind.current();
  expect(countAll(filterBits(columns, kept, { filter: {}, now }))).toBe(0);
});
