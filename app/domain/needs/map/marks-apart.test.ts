import fc from "fast-check";
import { expect, test } from "vitest";
import { gridOver } from "./cut-cells.ts";
import { keptApart, type Mark, mostApart } from "./marks-apart.ts";

const alone = (x: number, y: number): Mark => {
  const [column, line] = [Math.floor(x), Math.floor(y)];
  const room = { west: column, north: line, east: column + 1, south: line + 1 };
  return { x, y, column, line, least: 0, room };
};

test("what has room stays where it belongs", () => {
  const marks = [alone(10.01, 20.99), alone(11.9, 20.5)];
  expect(keptApart(marks, 0.8)).toEqual([
    { x: 10.01, y: 20.99 },
    { x: 11.9, y: 20.5 },
  ]);
});

test("of two that lie on one another each moves inwards in its own cell, no further than it takes", () => {
  const [one, other] = keptApart([alone(10.95, 20.5), alone(11.05, 20.5)], 0.6);
  expect(one?.x).toBeCloseTo(10.7);
  expect(other?.x).toBeCloseTo(11.3);
  const [near, far] = keptApart([alone(10.95, 20.5), alone(11.35, 20.5)], 0.5);
  expect([near?.x, far?.x]).toEqual([10.8125, 11.35]);
});

const spot = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }));

test("whatever the map shows, marks stand apart, each in its room, in whichever order they come", () => {
  const seen = fc.record({
    ...{ west: fc.integer({ min: 900, max: 1100 }), north: fc.integer({ min: 900, max: 1100 }) },
    ...{ wide: fc.integer({ min: 10, max: 700 }), high: fc.integer({ min: 10, max: 700 }) },
  });
  fc.assert(
    fc.property(
      seen,
      fc.array(spot, { maxLength: 40 }),
      fc.double({ min: 0.1, max: mostApart, noNaN: true }),
      fc.constantFrom(0, 0.3),
      ({ west, north, wide, high }, spots, apart, least) => {
        const side = 100;
        const grid = gridOver({ west, north, east: west + wide - 1, south: north + high - 1 }, side);
        const marks = new Map<string, Mark>();
        for (const [right, down] of spots) {
          const [x, y] = [(west + right * wide * 0.999) / side, (north + down * high * 0.999) / side];
          const key = grid.keyOf(Math.floor(x), Math.floor(y));
          marks.set(key, { ...grid.cellOf(key), x, y, least });
        }
        const all = [...marks.values()];
        const places = keptApart(all, apart);
        for (const [at, { x, y }] of places.entries()) {
          const room = all[at]?.room ?? { west: 0, east: 0, north: 0, south: 0 };
          expect(x >= room.west && x <= room.east && y >= room.north && y <= room.south).toBe(true);
          for (const other of places.slice(at + 1))
            expect(Math.hypot(other.x - x, other.y - y)).toBeGreaterThan(apart - 1e-9);
        }
        expect(keptApart(all.toReversed(), apart)).toEqual(places.toReversed());
      },
    ),
    { numRuns: 500 },
  );
});
