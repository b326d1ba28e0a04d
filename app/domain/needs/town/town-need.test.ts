import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { TerritoryFeature } from "../import/territory-features.ts";
import { townGround } from "./town-ground.ts";
import { movesOfFate } from "./town-moves.ts";
import { townNeed } from "./town-need.ts";
import { townWordsShape } from "./town-words.ts";

const words = townWordsShape.parse(
  JSON.parse(readFileSync(new URL("../../../../content/demo/town-words.json", import.meta.url), "utf8")),
);
const bounds = [118.5, 30.2, 118.6, 30.3] as const;
const [west, south, east, north] = bounds;
const triangle: TerritoryFeature = {
  ...{ id: "corner", name: "角", nameEn: "Corner", bounds },
  geometry: {
    type: "Polygon",
    coordinates: [
      [
        [west, south],
        [east, south],
        [west, north],
        [west, south],
      ],
    ],
  },
};
const ground = townGround({
  territories: [triangle],
  places: [
    [118.52, 30.22],
    [118.9, 30.9],
  ],
  lines: [
    {
      type: "LineString",
      coordinates: [
        [118.51, 30.21],
        [118.54, 30.23],
      ],
    },
  ],
});
const now = "2026-11-27T04:00:00.000Z";
const given = { seed: 1, needs: 1000, now, words, ground };
const town = Array.from({ length: 1000 }, (_need, at) => townNeed(given, at));

describe("a town's needs", () => {
  test("are the same each time that they are asked for, in any order", () => {
    expect([999, 3, 400].map((at) => townNeed(given, at))).toEqual([999, 3, 400].map((at) => town[at]));
    expect(townNeed({ ...given, seed: 2 }, 3)).not.toEqual(town[3]);
  });

  test("lie within the territories and nowhere else, most of them near a centre or a street", () => {
    const places = town.flatMap(({ place }) => (place ? [place] : []));
    for (const {
      position: [lon, lat],
      territoryId,
    } of places) {
      expect(territoryId).toBe("corner");
      expect((lon - west) / (east - west) + (lat - south) / (north - south)).toBeLessThanOrEqual(1 + 1e-6);
    }
    const near = places.filter(({ position: [lon, lat] }) => Math.hypot(lon - 118.52, lat - 30.22) < 0.02);
    expect(near.length).toBeGreaterThan(places.length * 0.6);
    expect(places.length).toBeGreaterThan(900);
  });

  test("come ever more often, and nothing happens before they do or after now", () => {
    const years = town.map(({ submittedAt }) => submittedAt.slice(0, 4));
    expect(years.filter((year) => year >= "2025").length).toBeGreaterThan(
      years.filter((year) => year <= "2020").length,
    );
    fc.assert(
      fc.property(fc.nat(), fc.nat({ max: 999 }), (seed, at) => {
        const { submittedAt, fate } = townNeed({ ...given, seed }, at);
        const moments = [submittedAt, ...movesOfFate({ submittedAt, fate }).map((move) => move.at), now];
        expect(moments).toEqual(moments.toSorted());
        expect(movesOfFate({ submittedAt, fate }).at(-1)?.toState).toBe(fate.state);
      }),
    );
  });

  test("speak of many things in two languages, and few are heard by many", () => {
    const spoken = new Set(town.flatMap((need) => need.words.split(/[，。 ]/)));
    expect(spoken.size).toBeGreaterThan(1500);
    const english = town.filter((need) => /^[\x20-\x7e]+$/.test(need.words)).length;
    expect(english).toBeGreaterThan(100);
    expect(english).toBeLessThan(220);
    const counts = town.map(({ comments }) => comments.length).toSorted((a, b) => b - a);
    expect(counts[0]).toBe(250);
    expect(counts[500]).toBe(0);
  });
});
