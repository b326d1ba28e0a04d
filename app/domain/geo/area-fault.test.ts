import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { areaFault } from "./area-fault.ts";
import type { Position } from "./geometry.ts";

const faultOf = (corners: Position[]) =>
  areaFault({ type: "Polygon", coordinates: [[...corners, ...corners.slice(0, 1)]] });

/** Corners walked once around a middle, no step reaching half the round: such an area never crosses itself. */
const corner = fc.record({
  ahead: fc.double({ min: 0, max: 0.4, noNaN: true }),
  far: fc.double({ min: 0.001, max: 0.05, noNaN: true }),
});
const walkedAround = fc.array(corner, { minLength: 4, maxLength: 60 }).map((corners) =>
  corners.map(({ ahead, far }, at): Position => {
    const turn = (2 * Math.PI * (at + ahead)) / corners.length;
    return [118.6 + far * Math.cos(turn), 30.28 + far * Math.sin(turn)];
  }),
);
const startingAt = (corners: Position[], at: number) => [
  ...corners.slice(at % corners.length),
  ...corners.slice(0, at % corners.length),
];

describe("an area", () => {
  test("walked around once is sound, wherever it starts, whichever way it runs, with a corner set twice", () => {
    fc.assert(
      fc.property(walkedAround, fc.nat(59), (corners, at) => {
        const from = startingAt(corners, at);
        for (const same of [corners, from, from.toReversed(), [...from.slice(0, 1), ...from]])
          expect(faultOf(same)).toBeUndefined();
      }),
    );
  });

  test("whose two neighbouring corners are taken in the wrong order crosses itself where all lie on one circle", () => {
    const onCircle = fc
      .array(fc.double({ min: 0, max: 0.4, noNaN: true }), { minLength: 4, maxLength: 60 })
      .map((aheads) =>
        aheads.map((ahead, at): Position => {
          const turn = (2 * Math.PI * (at + ahead)) / aheads.length;
          return [118.6 + 0.02 * Math.cos(turn), 30.28 + 0.02 * Math.sin(turn)];
        }),
      );
    fc.assert(
      fc.property(onCircle, fc.nat(59), (corners, at) => {
        const [first, second, ...rest] = startingAt(corners, at);
        const swapped = [second, first, ...rest].filter((corner) => corner !== undefined);
        expect(faultOf(swapped)).toBe("area-crosses-itself");
        expect(faultOf(swapped.toReversed())).toBe("area-crosses-itself");
      }),
    );
  });

  test("that touches itself at a corner or runs back along its own side crosses itself", () => {
    const eight: Position[] = [
      [0, 0],
      [1, 1],
      [2, 0],
      [2, 2],
      [1, 1],
      [0, 2],
    ];
    const spike: Position[] = [
      [0, 0],
      [2, 0],
      [1, 0],
      [1, 1],
    ];
    expect([eight, spike].map(faultOf)).toEqual(Array(2).fill("area-crosses-itself"));
  });

  test("whose corners lie on one line or on one spot has no surface", () => {
    const flat: Position[] = [
      [118.6, 30.28],
      [118.61, 30.28],
      [118.62, 30.28],
    ];
    const spot: Position[] = Array(3).fill([118.6, 30.28]);
    expect([flat, spot].map(faultOf)).toEqual(Array(2).fill("area-without-surface"));
  });
});
