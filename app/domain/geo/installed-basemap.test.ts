import { expect, test } from "vitest";
import { type Basemap, basemapShape } from "./basemap.ts";
import { basemapPresets } from "./basemap-presets.ts";
import { installedBasemap, lacksOf } from "./installed-basemap.ts";

const sound = basemapShape.parse({
  name: { "zh-CN": "街道图", en: "Streets" },
  ...{ datum: "gcj02", grid: "mercator", address: "https://t{s}.maps.example/{z}/{x}/{y}?k={key}" },
  ...{ labels: null, token: "k", servers: ["0"], zoomShift: 0, leastZoom: 0, mostZoom: 18 },
  attribution: { "zh-CN": "甲", en: "A" },
  ...{ reviewNumber: "GS（2026）1号", shownTo: "all", first: true, retired: false },
});

test("a sound one is offered, and no preset lacks anything", () => {
  expect(installedBasemap(sound)).toBe(sound);
  for (const [key, preset] of basemapPresets) expect(lacksOf(preset), key).toEqual([]);
});

test.each<[Partial<Basemap>, RegExp]>([
  [{ reviewNumber: " " }, /reviewNumber.*审图号/],
  [{ servers: [] }, /servers.*\{s\}/],
  [{ token: null }, /token.*\{key\}/],
])("with %j it is offered to nobody, and a word says what to do", (change, said) => {
  const map = { ...sound, ...change };
  expect(lacksOf(map)).toEqual([expect.stringMatching(said)]);
  expect(installedBasemap(map)).toEqual({ ...map, retired: true });
});

test.each([
  [{ address: "https://maps.example/{z}/{x}" }, /address.*\{y\}/],
  [{ datum: "bd09" }, /grid.*baidu/],
  [{ leastZoom: 5, mostZoom: 4 }, /mostZoom/],
])("%j is refused with a word that says what to do", (change, said) => {
  const read = basemapShape.safeParse({ ...sound, ...change });
  const issues = read.error?.issues.map(({ path, message }) => `${path.join(".")} ${message}`);
  expect(issues).toEqual([expect.stringMatching(said)]);
});

test("one that is not offered may wait for its key and its review number", () => {
  expect(lacksOf({ ...sound, retired: true, token: null, reviewNumber: "" })).toEqual([]);
});
