import { describe, expect, test } from "vitest";
import { firstNotRead, placeGiven } from "./place-given.ts";

const school = {
  ...{ id: "school", name: "文昌小学", nameEn: "Wenchang School", kind: "school", territory: "t" },
  ...{ lon: 118.6038, lat: 30.2853 },
};
const district = {
  places: [school],
  bounds: [118.5, 30.2, 118.7, 30.4] as const,
  name: "全区",
  lang: "zh-CN" as const,
};
const given = (fields: Parameters<typeof placeGiven>[0]) => placeGiven(fields, district);

describe("the place a form gives", () => {
  test("is the chosen place of the gazetteer, under its own name or the writer's", () => {
    const geometry = { type: "Point", coordinates: [118.6038, 30.2853] };
    expect(given({ place: "school" })).toEqual({ ok: true, geometry, label: "文昌小学" });
    expect(given({ place: "school", placeLabel: "东门" })).toMatchObject({ label: "文昌小学 东门" });
    expect(placeGiven({ place: "school" }, { ...district, lang: "en" })).toMatchObject({
      label: "Wenchang School",
    });
  });

  test("is the whole district without a position", () => {
    expect(given({ place: "whole" })).toEqual({ ok: true, geometry: null, label: "全区" });
  });

  test("is named after what lies near, or by its numbers", () => {
    expect(given({ coordinates: "118.6040, 30.2855" })).toMatchObject({ ok: true, label: "文昌小学" });
    expect(given({ place: "coordinates", coordinates: "118.65, 30.3" })).toMatchObject({
      label: "118.65000, 30.30000",
    });
  });

  test.each([
    ["118.6, 30.3\r\n118.61, 30.3\r\n118.61, 30.31\r\n", "one a line"],
    ["30.3 118.6；30.3 118.61；30.31 118.61", "with semicolons, the other way round"],
    ["118.6, 30.3; 118.61, 30.3; 118.61, 30.31; 118.6, 30.3", "closed by its writer"],
  ])("is a line or an area through typed coordinates: %j, %s", (coordinates, _how) => {
    const area = [
      [118.6, 30.3],
      [118.61, 30.3],
      [118.61, 30.31],
      [118.6, 30.3],
    ];
    expect(given({ place: "coordinates-area", coordinates })).toMatchObject({
      geometry: { type: "Polygon", coordinates: [area] },
    });
    const line = given({ place: "coordinates-line", coordinates });
    expect(line).toMatchObject({ geometry: { type: "LineString" } });
    expect(line.ok && line.geometry?.coordinates.slice(0, 3)).toEqual(area.slice(0, 3));
  });

  test("is what was drawn", () => {
    const line = {
      type: "LineString",
      coordinates: [
        [118.6, 30.3],
        [118.61, 30.3],
      ],
    };
    expect(given({ place: "drawn", geometry: JSON.stringify(line) })).toMatchObject({
      ok: true,
      geometry: line,
    });
  });

  test.each([
    [{}, "place", "place-needed"],
    [{ place: "nowhere" }, "place", "place-needed"],
    [{ place: "drawn" }, "place", "drawing-not-understood"],
    [
      { place: "drawn", geometry: '{"type":"Point","coordinates":["a",1]}' },
      "place",
      "drawing-not-understood",
    ],
    [{ place: "drawn", geometry: "{" }, "place", "drawing-not-understood"],
    [{ place: "coordinates", coordinates: "here" }, "coordinates", "coordinates-not-understood"],
    [{ coordinates: "11.862, 30.28" }, "coordinates", "place-far-away"],
    [{ coordinates: "118.6, 30.28\n118.61, 30.28" }, "coordinates", "coordinates-line-or-area"],
    [{ place: "coordinates-line", coordinates: "118.6, 30.28" }, "coordinates", "coordinates-too-few"],
    [
      { place: "coordinates-area", coordinates: "118.6, 30.28\n118.61, 30.28\n118.6, 30.28" },
      "coordinates",
      "coordinates-too-few",
    ],
    [
      { place: "coordinates-line", coordinates: "118.6, 30.28\nthere" },
      "coordinates",
      "coordinates-not-understood",
    ],
    [
      { place: "coordinates-line", coordinates: "118.6, 30.28\n".repeat(501) },
      "coordinates",
      "coordinates-too-many",
    ],
    [
      { place: "coordinates-area", coordinates: "118.6, 30.3; 118.61, 30.31; 118.61, 30.3; 118.6, 30.31" },
      "coordinates",
      "area-crosses-itself",
    ],
    [
      { place: "coordinates-area", coordinates: "118.6, 30.3; 118.61, 30.3; 118.62, 30.3" },
      "coordinates",
      "area-without-surface",
    ],
    [
      {
        place: "drawn",
        geometry: JSON.stringify({
          type: "Polygon",
          coordinates: [
            [
              [118.6, 30.3],
              [118.61, 30.31],
              [118.61, 30.3],
              [118.6, 30.31],
              [118.6, 30.3],
            ],
          ],
        }),
      },
      "place",
      "area-crosses-itself",
    ],
  ])("%j is refused at its field", (fields, field, fault) => {
    expect(given(fields)).toEqual({ ok: false, field, fault });
  });
});

test("coordinates of a web map are brought back from it: said beside them, or known by their link", () => {
  const shifted = { place: "coordinates", coordinates: "118.604865, 30.282645" };
  const near = ({ place, coordinates, ...more }: Parameters<typeof placeGiven>[0]) => {
    const found = given({ place, coordinates, ...more });
    const at = found.ok && found.geometry?.type === "Point" ? found.geometry.coordinates : [0, 0];
    return at.map((degrees) => degrees.toFixed(3));
  };
  expect(near({ ...shifted, datum: "gcj02" })).toEqual(["118.600", "30.285"]);
  const link = "https://uri.amap.com/marker?position=118.604865,30.282645&name=a;b";
  expect(near({ place: "coordinates", coordinates: link })).toEqual(["118.600", "30.285"]);
  expect(near(shifted)).toEqual(["118.605", "30.283"]);
});

test("of several typed positions the first that is not understood is named, a single one speaks for itself", () => {
  expect(firstNotRead("118.6, 30.28\n 118.61x \nthere")).toBe("118.61x");
  expect(firstNotRead("118.6, 30.28; here")).toBe("here");
  expect(firstNotRead("118.6, 30.28\n118.61, 30.28")).toBeUndefined();
  expect(firstNotRead("here")).toBeUndefined();
});
