import { expect, test } from "vitest";
import { featuresIn, windowAround } from "./map-window.ts";

const at = (lon: number, lat: number) => ({
  type: "Point" as const,
  coordinates: [lon, lat] as [number, number],
});

test("a window around a point has its size, around something larger it holds all of it", () => {
  const [west, , east] = windowAround(at(118.6, 30.28), [1000, 600]);
  expect((east - west) * 111_320 * Math.cos((30.28 * Math.PI) / 180)).toBeCloseTo(1000, -1);
  const long = {
    type: "LineString" as const,
    coordinates: [
      [118.5, 30.2],
      [118.7, 30.3],
    ] as [number, number][],
  };
  expect(windowAround(long, [1000, 600])).toEqual([118.5, 30.2, 118.7, 30.3]);
});

test("features far from a window are left out", () => {
  const features = [{ geometry: at(0.5, 0.5) }, { geometry: at(1.4, 1) }, { geometry: at(3, 3) }];
  expect(featuresIn(features, [0, 0, 1, 1])).toHaveLength(2);
});
