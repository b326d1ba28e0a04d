import { describe, expect, test } from "vitest";
import { boundsAround } from "#app/domain/geo/bounds.ts";
import { project } from "#app/domain/geo/project.ts";
import type { MapFeature } from "./map-feature.ts";
import { labelsOf, namesOf } from "./map-labels.ts";

const to = project({ bounds: boundsAround([0, 0], 1000, 1000), width: 400, height: 400 });
const view = { left: 0, top: 0, right: 400, bottom: 400 };
const road = (name: string, lat: number): MapFeature => ({
  properties: { layer: "road-main", name, nameEn: "North Road" },
  geometry: {
    type: "LineString",
    coordinates: [
      [-0.01, lat],
      [0.01, lat],
    ],
  },
});
const labels = (
  features: MapFeature[],
  language: "zh-CN" | "en" = "zh-CN",
  keepClear: [number, number][] = [],
) => labelsOf({ names: namesOf({ features, to, view, language }), view, keepClear });

describe("names on a map", () => {
  test("are written once, in the reader's language", () => {
    expect(labels([road("北街", 0), road("北街", 0.002)]).map(({ text }) => text)).toEqual(["北街"]);
    expect(labels([road("北街", 0)], "en").map(({ text }) => text)).toEqual(["North Road"]);
  });

  test("make way for a mark and for one another", () => {
    const [besideMark] = labels([road("北街", 0)], "zh-CN", [[200, 200]]);
    expect(Math.abs((besideMark?.x ?? 200) - 200)).toBeGreaterThan(14);
    expect(labels([road("北街", 0), road("南街", 0)]).map(({ x }) => x)).toHaveLength(2);
  });

  test("of an area stand above or below a mark in its middle, and nowhere when it is too small for that", () => {
    const area = (half: number): MapFeature => ({
      properties: { layer: "territory", name: "北区" },
      geometry: {
        type: "Polygon",
        coordinates: [
          [
            [-half, -half],
            [half, -half],
            [half, half],
            [-half, half],
            [-half, -half],
          ],
        ],
      },
    });
    expect(labels([area(0.002)]).map(({ y }) => y)).toEqual([200]);
    const [aside] = labels([area(0.002)], "zh-CN", [[200, 200]]);
    expect(aside).toMatchObject({ x: 200, y: 166 });
    expect(labels([area(0.0005)], "zh-CN", [[200, 200]])).toEqual([]);
  });

  test("are left out where the line is too short for them", () => {
    const lane = {
      ...road("很长很长很长很长的一条路", 0),
      geometry: {
        type: "LineString" as const,
        coordinates: [
          [0, 0],
          [0.0005, 0],
        ] as [number, number][],
      },
    };
    expect(labels([lane])).toEqual([]);
  });
});
