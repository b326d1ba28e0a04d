import { expect, test } from "vitest";
import { suspectedDatum, toWgs84 } from "./datum.ts";
import { metresBetween } from "./distance.ts";
import type { Position } from "./geometry.ts";

// Tian'anmen as published by each: survey degrees, Amap's and Baidu's.
const survey: Position = [116.391_3, 39.907_5];
const amap: Position = [116.397_54, 39.908_9];
const baidu: Position = [116.403_93, 39.915_2];

test("a web map's degrees come back to within twenty metres", () => {
  expect(metresBetween(toWgs84(amap, "gcj02"), survey)).toBeLessThan(20);
  expect(metresBetween(toWgs84(baidu, "bd09"), survey)).toBeLessThan(20);
  expect(toWgs84(survey, "wgs84")).toEqual(survey);
});

test("known places that moved by a web map's shift betray it, others don't", () => {
  expect(suspectedDatum([{ known: survey, given: amap }])).toBe("gcj02");
  expect(suspectedDatum([{ known: survey, given: baidu }])).toBe("bd09");
  expect(suspectedDatum([{ known: survey, given: survey }])).toBeUndefined();
  expect(suspectedDatum([{ known: survey, given: [116.42, 39.9] }])).toBeUndefined();
  expect(suspectedDatum([])).toBeUndefined();
});
