import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { MultiPolygon, Polygon, Position, Ring } from "./geometry.ts";
import { areaFinder, liesIn } from "./point-in-polygon.ts";

const square = (from: number, to: number): Ring => [
  [from, from],
  [to, from],
  [to, to],
  [from, to],
  [from, from],
];
const holed: Polygon = { type: "Polygon", coordinates: [square(0, 10), square(4, 6)] };
const lies = (at: Position) => liesIn(at, holed);

describe("lying in a polygon", () => {
  test("holds inside and not outside", () => {
    expect(lies([2, 2])).toBe(true);
    expect(lies([11, 5])).toBe(false);
    expect(lies([-1, 0])).toBe(false);
  });

  test("holds on an edge, on a corner and on a hole's edge, but not within the hole", () => {
    expect(lies([0, 5])).toBe(true);
    expect(lies([10, 10])).toBe(true);
    expect(lies([4, 5])).toBe(true);
    expect(lies([5, 5])).toBe(false);
  });

  test("holds in any part of a multipolygon", () => {
    const parts = { type: "MultiPolygon" as const, coordinates: [[square(0, 1)], [square(3, 4)]] };
    expect(liesIn([3.5, 3.5], parts)).toBe(true);
    expect(liesIn([2, 2], parts)).toBe(false);
  });

  test("does not depend on which way the ring runs, nor on a level corner", () => {
    const diamond: Ring = [
      [0, -1],
      [1, 0],
      [0, 1],
      [-1, 0],
      [0, -1],
    ];
    for (const ring of [diamond, diamond.toReversed()]) {
      expect(liesIn([0, 0], { type: "Polygon", coordinates: [ring] })).toBe(true);
      expect(liesIn([-2, 0], { type: "Polygon", coordinates: [ring] })).toBe(false);
      expect(liesIn([2, 0], { type: "Polygon", coordinates: [ring] })).toBe(false);
    }
  });
});

describe("an area asked about often", () => {
  // On a small grid many positions lie on edges and corners; the others are as odd as numbers get.
  const cell = fc.integer({ min: -4, max: 4 });
  const degrees = fc.double({ min: -90, max: 90, noNaN: true });
  const number = fc.oneof(cell, degrees);
  const position = fc.tuple(number, number);
  const ring = fc
    .array(position, { minLength: 1, maxLength: 12 })
    .map((open): Ring => [...open, ...open.slice(0, 1)]);
  const area = fc
    .array(fc.array(ring, { maxLength: 3 }), { maxLength: 3 })
    .map((coordinates): MultiPolygon => ({ type: "MultiPolygon", coordinates }));

  test("answers as the plain check does, on edges and corners too", () => {
    const seen = new Set<boolean>();
    fc.assert(
      fc.property(area, fc.array(position), (geometry, others) => {
        const holds = areaFinder(geometry);
        const corners = geometry.coordinates.flat(2);
        const onEdges = corners.map(([x, y], place): Position => {
          const [nextX, nextY] = corners[place + 1] ?? [x, y];
          return [(x + nextX) / 2, (y + nextY) / 2];
        });
        for (const at of [...others, ...corners, ...onEdges]) {
          expect(holds(at), JSON.stringify([at, geometry])).toBe(liesIn(at, geometry));
          seen.add(holds(at));
        }
      }),
      { numRuns: 500 },
    );
    expect(seen.size).toBe(2);
  });

  test("is not put off by a ring without height", () => {
    const flat: Ring = [
      [0, 1],
      [4, 1],
      [0, 1],
    ];
    const holds = areaFinder({ type: "Polygon", coordinates: [flat] });
    expect([holds([2, 1]), holds([5, 1]), holds([2, 2])]).toEqual([true, false, false]);
  });
});
