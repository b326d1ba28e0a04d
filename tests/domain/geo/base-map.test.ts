import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { baseMap } from "#app/domain/geo/base-map.server.ts";
import { openTestPortal } from "#tests/setup/test-portal.ts";

const counterClockwise = [
  [118.6, 30.28],
  [118.61, 30.28],
  [118.61, 30.29],
  [118.6, 30.28],
];
const fileOf = (ring: number[][]) =>
  JSON.stringify({
    ...{ type: "FeatureCollection", name: "base" },
    features: [
      {
        ...{ type: "Feature", id: 7, properties: { layer: "green", name: "绿道", width: 4 } },
        geometry: { type: "Polygon", coordinates: [ring] },
      },
    ],
  });

async function served(text: string) {
  const path = join((await openTestPortal()).folder, "base.geojson");
  await writeFile(path, text);
  const map = await baseMap(path);
  return { map, text: Buffer.from(map.bytes).toString("utf8") };
}

test("a base map with a ring wound clockwise is served and drawn wound right, with all that it says", async () => {
  const { map, text } = await served(fileOf(counterClockwise.toReversed()));
  expect(JSON.parse(text)).toEqual(JSON.parse(fileOf(counterClockwise)));
  expect(map.features[0]?.geometry).toEqual({ type: "Polygon", coordinates: [counterClockwise] });
});

test("one that is wound right is served byte for byte", async () => {
  const spaced = fileOf(counterClockwise).replace('"name"', '\n "name"');
  expect((await served(spaced)).text).toBe(spaced);
  const installed = await baseMap("content/demo/base.geojson");
  expect(Buffer.from(installed.bytes)).toEqual(await readFile("content/demo/base.geojson"));
});
