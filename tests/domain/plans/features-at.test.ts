import { sql } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { LayerGeometry, Position } from "#app/domain/geo/geometry.ts";
import { featurePage } from "#app/domain/plans/feature-page.server.ts";
import { featuresAt } from "#app/domain/plans/features-at.server.ts";
import type { Layer } from "#app/domain/plans/plan-draft.ts";
import { plansHere } from "#app/domain/plans/plans-here.server.ts";
import { showFirst } from "#app/domain/plans/show-version.server.ts";
import { aClause, aPlanDraft, keptVersion } from "#tests/factories/plans.ts";
import { askedOf } from "#tests/setup/asked-of.ts";
import { openTestPortal } from "#tests/setup/test-portal.ts";

const layer = (geometries: readonly LayerGeometry[], given: Partial<Layer> = {}): Layer => ({
  ...{ code: "zones", kind: "zone", name: "分区", nameEn: "Zones", precision: 6 },
  ...{
    secrecyReview: { who: "甲", when: "2026-01-05", basis: "乙" },
    reviewNumber: "审图号1",
    exemption: null,
  },
  features: geometries.map((geometry, at) => ({
    ...{ key: `k${at}`, code: "07", name: "居住", nameEn: "Homes", anchor: "c1", geometry },
  })),
  ...given,
});

// Whole steps of a thousandth of a degree, so that a plain check can count in whole numbers.
type Step = [x: number, y: number];
const degrees = ([x, y]: Step): Position => [
  Number((118 + x / 1000).toFixed(3)),
  Number((30 + y / 1000).toFixed(3)),
];
const closed = (steps: Step[]) => [...steps, ...steps.slice(0, 1)];
const box = (x: number, y: number, width: number, height: number): Step[] => [
  [x, y],
  [x + width, y],
  [x + width, y + height],
  [x, y + height],
];
const at = fc.integer({ min: 0, max: 24 });
const size = fc.integer({ min: 6, max: 16 });
/** A box, with a hole or without; or a triangle. */
const rings = fc.oneof(
  fc
    .tuple(at, at, size, size, fc.boolean())
    .map(([x, y, width, height, holed]): Step[][] => [
      box(x, y, width, height),
      ...(holed ? [box(x + 2, y + 2, width - 4, height - 4)] : []),
    ]),
  fc.tuple(at, at, size, size).map(([x, y, width, height]): Step[][] => [
    [
      [x, y],
      [x + width, y + 1],
      [x + 2, y + height],
    ],
  ]),
);
const shapes = fc.array(
  fc.oneof(
    rings.map((one) => [one]),
    fc.array(rings, { minLength: 2, maxLength: 3 }),
  ),
  {
    minLength: 1,
    maxLength: 25,
  },
);

/** On a slanted edge, where degrees are rounded: which side it falls on is nobody's to say. */
const isOnSlope = (polygons: readonly Step[][][], [x, y]: Step) =>
  polygons.flat().some((ring) =>
    ring.some(([bx, by], place) => {
      const [ax, ay] = ring.at(place - 1) ?? [bx, by];
      const isCorner = (x === ax && y === ay) || (x === bx && y === by);
      return ax !== bx && ay !== by && !isCorner && (bx - ax) * (y - ay) === (by - ay) * (x - ax);
    }),
  );

/** Inside by counting crossings of every edge; on an edge is inside. Whole numbers only: nothing is rounded. */
function covers(polygons: readonly Step[][][], [x, y]: Step): boolean {
  return polygons.some((all) => {
    let crossings = 0;
    for (const ring of all)
      for (const [place, [bx, by]] of ring.entries()) {
        const [ax, ay] = ring.at(place - 1) ?? [bx, by];
        const turn = (bx - ax) * (y - ay) - (by - ay) * (x - ax);
        const isBetween =
          Math.min(ax, bx) <= x && x <= Math.max(ax, bx) && Math.min(ay, by) <= y && y <= Math.max(ay, by);
        if (turn === 0 && isBetween) return true;
        if (ay > y !== by > y && turn > 0 === by > ay) crossings++;
      }
    return crossings % 2 === 1;
  });
}

/** Steps that a layer shown with so many digits has: a thousandth, a hundredth, a tenth of a degree. */
const stepsOf = { 6: 1, 3: 1, 2: 10, 1: 100 };
const digits = fc.constantFrom(6, 3, 2, 1);
/** As a layer of that precision shows a corner. None lies half way, where degrees are rounded either way. */
const shownStep = (step: number, of: number) => Math.round(step / of) * of;
const besideHalf = (step: number) => (Math.abs(step) % 10 === 5 || step === 50 ? step + 1 : step);

test("what covers a point by the boxes and the geometry is what a plain look at every shape finds, however roughly it is shown", async () => {
  let run = 0;
  const portal = await openTestPortal();
  await fc.assert(
    fc.asyncProperty(
      shapes,
      digits,
      fc.array(fc.tuple(fc.integer({ min: -12, max: 54 }), fc.integer({ min: -12, max: 54 })), {
        minLength: 12,
        maxLength: 12,
      }),
      async (exact, precision, free) => {
        const plan = `p${run++}`;
        const of = stepsOf[precision];
        const moved = (change: (step: number) => number) => (polygons: Step[][][]) =>
          polygons.map((all) => all.map((ring) => ring.map(([x, y]): Step => [change(x), change(y)])));
        const kept = exact.map(moved((step) => (of === 1 ? step : besideHalf(step))));
        const drawn = kept.map(moved((step) => shownStep(step, of)));
        const geometries = kept.map((polygons): LayerGeometry => {
          const coordinates = polygons.map((all) => all.map((ring) => closed(ring).map(degrees)));
          const [only] = coordinates;
          return only && coordinates.length === 1
            ? { type: "Polygon", coordinates: only }
            : { type: "MultiPolygon", coordinates };
        });
        await keptVersion(
          portal,
          aPlanDraft({ head: { id: plan }, layers: [layer(geometries, { precision })] }),
        );
        // Corners, and points on level and upright edges, besides points anywhere.
        const corners = drawn.flatMap((polygons) => polygons.flat(2)).slice(0, 12);
        const edges = corners.map(([x, y]): Step => [x + 3, y]);
        for (const step of [...free, ...corners, ...edges]) {
          const found = await featuresAt(portal.db.read, degrees(step));
          const keys = found.filter((each) => each.plan.id === plan).map((each) => each.feature.key);
          if (drawn.some((polygons) => isOnSlope(polygons, step))) continue;
          const plain = drawn.flatMap((polygons, place) => (covers(polygons, step) ? [`k${place}`] : []));
          expect(keys.toSorted()).toEqual(plain.toSorted());
        }
      },
    ),
    { numRuns: 12, endOnFailure: true },
  );
}, 60_000);

test("a line or a point speaks of what lies beside it, and tiers come from the city down", async () => {
  const portal = await openTestPortal();
  const line: LayerGeometry = {
    type: "LineString",
    coordinates: [
      [118, 30.0003],
      [118.01, 30.0003],
    ],
  };
  const far: LayerGeometry = { type: "Point", coordinates: [118.002, 30] };
  const near: LayerGeometry = { type: "Point", coordinates: [118.0001, 30] };
  const clauses = [aClause("c1")];
  await keptVersion(
    portal,
    aPlanDraft({ head: { id: "unit", tier: "unit" }, clauses, layers: [layer([line, far])] }),
  );
  await keptVersion(
    portal,
    aPlanDraft({ head: { id: "city", tier: "city" }, clauses, layers: [layer([near])] }),
  );
  const { plans } = await plansHere(portal.db.read, [118, 30]);
  expect(
    plans.map(({ plan, features }) => [plan.id, features.map(({ key, metres }) => [key, metres])]),
  ).toEqual([
    ["city", [["k0", 10]]],
    ["unit", [["k0", 33]]],
  ]);
  expect(plans[0]?.features[0]?.clause).toMatchObject({ anchor: "c1", heading: "步行" });
});

test("no draft, no unreviewed layer and no earlier version says anything of a place, nor has a page", async () => {
  const portal = await openTestPortal();
  const geometry: LayerGeometry = { type: "Point", coordinates: [118, 30] };
  const version = (number: string, given: Partial<Layer> = {}) =>
    aPlanDraft({
      head: { version: number },
      layers: [layer([geometry], { code: `in-${number}`, ...given })],
    });
  await keptVersion(portal, version("1.0"), { state: "revised" });
  await keptVersion(portal, version("2.0", { reviewNumber: null }));
  await keptVersion(portal, version("3.0"), { state: "draft" });
  expect((await plansHere(portal.db.read, [118, 30])).plans).toEqual([]);
  for (const number of ["1.0", "2.0", "3.0"])
    expect(await featurePage(portal.db.read, "plan", `in-${number}`, "k0")).toBeUndefined();
});

test("a feature is read in each public version that has it, a draft's and an unreviewed one in none", async () => {
  const portal = await openTestPortal();
  const point = (lon: number): LayerGeometry => ({ type: "Point", coordinates: [lon, 30] });
  const drawn = (number: string, geometries: LayerGeometry[], given: Partial<Layer> = {}) =>
    aPlanDraft({ head: { version: number }, layers: [layer(geometries, given)] });
  await keptVersion(portal, drawn("2.0", [point(118.1), point(118.2)]), { state: "on-notice" });
  await keptVersion(portal, drawn("1.0", [point(118)]));
  await keptVersion(portal, drawn("3.0", [point(118.3)]), { state: "draft" });
  await keptVersion(portal, drawn("1.5", [point(118.4)], { reviewNumber: null }), { state: "laid-aside" });
  await portal.db.write((tx) => showFirst(tx, "plan", "plan-v1.0"));
  const { code } = layer([]);
  const read = async (key: string, version?: string) => {
    const page = await featurePage(portal.db.read, "plan", code, key, version);
    return page && [page.plan.version, page.plan.isFirst, page.geometry.coordinates];
  };
  expect(await read("k0")).toEqual(["1.0", true, [118, 30]]);
  expect(await read("k1")).toBeUndefined();
  expect(await read("k0", "2.0")).toEqual(["2.0", false, [118.1, 30]]);
  expect(await read("k1", "2.0")).toEqual(["2.0", false, [118.2, 30]]);
  for (const hidden of ["3.0", "1.5", "9.9"]) expect(await read("k0", hidden)).toBeUndefined();
});

test("a point is sought by the tree of boxes, and rows of other features are not read", async () => {
  const portal = await openTestPortal();
  await keptVersion(portal, aPlanDraft({ layers: [layer([{ type: "Point", coordinates: [118, 30] }])] }));
  const asked = askedOf(portal);
  await featuresAt(portal.db.read, [118, 30]);
  const [query = ""] = asked;
  const steps = await portal.db.read.all<{ detail: string }>(
    sql.raw(`EXPLAIN QUERY PLAN ${query.replaceAll("?", "1")}`),
  );
  const details = steps.map(({ detail }) => detail);
  expect(details.join("; ")).toMatch(/plan_feature_boxes VIRTUAL TABLE INDEX 2/);
  expect(details.filter((detail) => /^SCAN (?!plan_feature_boxes)/.test(detail))).toEqual([]);
  expect(details.join("; ")).toContain("SEARCH plan_features USING INTEGER PRIMARY KEY");
});
