import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fromWgs84, suspectedDatum, toWgs84 } from "./datum.ts";
import type { Datum } from "./datum-names.ts";
import { metresBetween } from "./distance.ts";
import type { Position } from "./geometry.ts";

/**
 * Published pairs, longitude first: Shanghai, Shenzhen and Beijing from the tests of eviltransform; seats of prefectures from
 * the tests of gcoord, which took them from the map services themselves.
 */
const amapPairs: readonly [survey: Position, amap: Position][] = [
  [
    [121.5272106, 31.1774276],
    [121.531541859215, 31.17530398364597],
  ],
  [
    [113.912316, 22.543847],
    [113.9171764808363, 22.540796131694766],
  ],
  [
    [116.377817, 39.911954],
    [116.38404722455657, 39.91334545536069],
  ],
];
const cities: readonly { survey: Position; amap: Position; baidu: Position }[] = [
  { survey: [114.0164322, 33.0133556], amap: [114.022306, 33.0115324], baidu: [114.0287781, 33.0176697] },
  { survey: [92.0499619, 31.4784436], amap: [92.0512438, 31.4762063], baidu: [92.0576832, 31.4824421] },
  { survey: [123.4253306, 41.8032629], amap: [123.4314787, 41.8057023], baidu: [123.438095, 41.8114013] },
  { survey: [98.4937175, 39.7319946], amap: [98.4943595, 39.7328234], baidu: [98.5008441, 39.7388949] },
  { survey: [116.6775114, 23.3567569], amap: [116.6819735, 23.3540964], baidu: [116.6885014, 23.3598884] },
  { survey: [117.8059091, 30.9477988], amap: [117.8112693, 30.9455211], baidu: [117.8177498, 30.9515411] },
];
/** One spot on Amap and on Baidu, from the readme of coordtransform. */
const amapOfBaidu: readonly [amap: Position, baidu: Position] = [
  [116.404, 39.915],
  [116.41036949371029, 39.92133699351021],
];
const near = (one: Position, other: Position, metres: number) =>
  expect(metresBetween(one, other)).toBeLessThan(metres);

describe("published points", () => {
  test("are where Amap shows them, and come back, to a decimetre", () => {
    for (const [survey, amap] of amapPairs) {
      near(fromWgs84(survey, "gcj02"), amap, 0.1);
      near(toWgs84(amap, "gcj02"), survey, 0.1);
    }
  });

  test("of cities are where either map shows them, and come back, within two metres", () => {
    for (const { survey, amap, baidu } of cities) {
      near(fromWgs84(survey, "gcj02"), amap, 2);
      near(toWgs84(amap, "gcj02"), survey, 2);
      near(fromWgs84(survey, "bd09"), baidu, 2);
      near(toWgs84(baidu, "bd09"), survey, 2);
    }
  });

  test("of Baidu lie where Amap's do, to a decimetre", () => {
    const [amap, baidu] = amapOfBaidu;
    near(fromWgs84(toWgs84(amap, "gcj02"), "bd09"), baidu, 0.1);
  });
});

const shifted = fc.constantFrom<Datum>("gcj02", "bd09");
const inChina = fc.tuple(
  fc.double({ min: 73.5, max: 135, noNaN: true }),
  fc.double({ min: 3.9, max: 53.5, noNaN: true }),
);

describe("the shift", () => {
  test("goes there and back to a millimetre all over China, either way round", () => {
    fc.assert(
      fc.property(inChina, shifted, (at: Position, datum) => {
        near(toWgs84(fromWgs84(at, datum), datum), at, 0.001);
        near(fromWgs84(toWgs84(at, datum), datum), at, 0.001);
      }),
      { numRuns: 2000 },
    );
  });

  test("is between fifty metres and two kilometres in China", () => {
    fc.assert(
      fc.property(inChina, shifted, (at: Position, datum) => {
        const metres = metresBetween(at, fromWgs84(at, datum));
        expect(metres).toBeGreaterThan(50);
        expect(metres).toBeLessThan(2000);
      }),
    );
  });

  test("is none outside China, nor for the survey's own degrees", () => {
    const boston: Position = [-71.0589, 42.3601];
    for (const at of [boston, [0, 0], [139.767, 35.681], [151.2, -33.9]] satisfies Position[]) {
      expect(fromWgs84(at, "gcj02")).toEqual(at);
      near(toWgs84(at, "gcj02"), at, 0.001);
    }
    expect(fromWgs84([116.4, 39.9], "wgs84")).toEqual([116.4, 39.9]);
  });

  test("ends at the edge of its box without losing a position", () => {
    const edges = fc.tuple(
      fc.constantFrom(72.004, 72.0041, 137.8347, 137.83, 100),
      fc.constantFrom(0.8293, 0.83, 55.8271, 55.827, 30),
    );
    fc.assert(
      fc.property(edges, shifted, (at: Position, datum) => {
        expect(toWgs84(at, datum).every(Number.isFinite)).toBe(true);
        near(toWgs84(at, datum), at, 3000);
      }),
    );
  });
});

test("known places that moved by a web map's shift betray it, others don't", () => {
  const survey: Position = [116.391_3, 39.907_5];
  expect(suspectedDatum([{ known: survey, given: fromWgs84(survey, "gcj02") }])).toBe("gcj02");
  expect(suspectedDatum([{ known: survey, given: fromWgs84(survey, "bd09") }])).toBe("bd09");
  expect(suspectedDatum([{ known: survey, given: survey }])).toBeUndefined();
  expect(suspectedDatum([{ known: survey, given: [116.42, 39.9] }])).toBeUndefined();
  expect(suspectedDatum([])).toBeUndefined();
});
