import fc from "fast-check";
import { expect, test } from "vitest";
import { metresBetween } from "../../geo/distance.ts";
import type { Position } from "../../geo/geometry.ts";
import { areaOf, areasFor, nowhere } from "./areas.ts";

const position = fc.tuple(
  fc.double({ min: 73, max: 135, noNaN: true }),
  fc.double({ min: 3, max: 54, noNaN: true }),
);
const reach = fc.integer({ min: 40, max: 1500 });
const turn = fc.double({ min: 0, max: 2 * Math.PI, noNaN: true });
const share = fc.double({ min: 0, max: 0.99, noNaN: true });

/** So many metres from a position, in some direction. */
function awayFrom([lon, lat]: Position, metres: number, angle: number): Position {
  const degrees = metres / 111_195;
  return [
    lon + (degrees * Math.cos(angle)) / Math.cos((lat * Math.PI) / 180),
    lat + degrees * Math.sin(angle),
  ];
}

test("whatever lies within reach is kept in an area that is looked at", () => {
  fc.assert(
    fc.property(position, reach, turn, share, (at, metres, angle, part) => {
      const other = awayFrom(at, metres * part, angle);
      fc.pre(metresBetween(at, other) <= metres);
      const asked = areasFor(metres, { at, territory: undefined });
      expect(asked).toContain(areaOf(metres, { at: other, territory: undefined }));
      expect(asked.length).toBeLessThanOrEqual(60);
    }),
  );
});

test("what concerns a territory is looked for there and among what lies nowhere", () => {
  const where = { at: [118.6, 30.28] satisfies Position, territory: "liuwan" };
  expect(areasFor("territory", where)).toContain(areaOf("territory", where));
  expect(areasFor("territory", where)).toContain(nowhere);
  expect(areaOf(100, { at: undefined, territory: "liuwan" })).toBe(nowhere);
});
