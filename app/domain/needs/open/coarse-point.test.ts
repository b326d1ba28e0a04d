import fc from "fast-check";
import { expect, test } from "vitest";
import { metresBetween } from "../../geo/distance.ts";
import { coarsePoint } from "./coarse-point.ts";

const town = fc.tuple(
  fc.double({ min: 118, max: 119, noNaN: true }),
  fc.double({ min: 30, max: 31, noNaN: true }),
);

test("a point in a file stands within 80 metres of where it was, on a grid of a thousandth of a degree", () => {
  fc.assert(
    fc.property(town, (point) => {
      const [lon, lat] = coarsePoint(point);
      expect(metresBetween([...point], [lon, lat])).toBeLessThan(80);
      expect(String(lon).split(".")[1]?.length ?? 0).toBeLessThanOrEqual(3);
      expect(String(lat).split(".")[1]?.length ?? 0).toBeLessThanOrEqual(3);
    }),
  );
});
