import fc from "fast-check";
import { expect, test } from "vitest";
import { boundsOf } from "./bounds.ts";
import type { LayerGeometry, Position } from "./geometry.ts";
import { roundedTo } from "./rounded-to.ts";
import { shownBounds } from "./shown-bounds.ts";

const position = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -90, max: 90, noNaN: true }),
);

test("a geometry lies in its box however roughly it is shown", () => {
  fc.assert(
    fc.property(
      fc.array(position, { minLength: 2, maxLength: 8 }),
      fc.integer({ min: 0, max: 8 }),
      (line: Position[], digits) => {
        const geometry: LayerGeometry = { type: "LineString", coordinates: line };
        const [west, south, east, north] = shownBounds(geometry, digits);
        // What a number of this size can be told apart from.
        const hair = 1e-12;
        for (const shown of [geometry, roundedTo(geometry, digits)]) {
          const [w, s, e, n] = boundsOf(shown);
          expect(west - hair <= w && south - hair <= s && e <= east + hair && n <= north + hair).toBe(true);
        }
      },
    ),
  );
});
