import { beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { loader } from "#app/routes/api/need-clusters.ts";
import { loader as needsGeojson } from "#app/routes/api/needs-geojson.ts";
import { aNeed } from "#tests/factories/needs.ts";
import { aTown } from "#tests/factories/people.ts";
import { contextFor, reading } from "#tests/setup/test-context.ts";
import { openTestPortal, type TestPortal } from "#tests/setup/test-portal.ts";

const answer = z.object({
  shown: z.number(),
  total: z.number(),
  features: z.array(
    z.object({
      bbox: z.tuple([z.number(), z.number(), z.number(), z.number()]),
      properties: z.object({ count: z.number(), title: z.string().optional() }).loose(),
    }),
  ),
});

let portal: TestPortal;
beforeEach(async () => {
  portal = await openTestPortal();
  await aTown(portal);
});

test("what lies in one place stays one cluster at the deepest zoom, and its box lists the newest of it", async () => {
  for (let at = 0; at < 14; at++) await aNeed(portal, { title: `n${at}` });
  await aNeed(portal, { title: "apart", geometry: { type: "Point", coordinates: [118.61, 30.29] } });
  const context = await contextFor(portal);
  const asked = await loader(reading(context, "/map/clusters.geojson?bbox=118.6,30.28,118.62,30.3&zoom=18"));
  const { features, ...counts } = answer.parse(await asked.json());
  expect(counts).toEqual({ shown: 15, total: 15 });
  expect(features.map(({ properties: { count, title } }) => [count, title]).sort()).toEqual([
    [1, "apart"],
    [14, undefined],
  ]);
  const place = features.find(({ properties: { count } }) => count === 14);
  const listed = await needsGeojson(reading(context, `/needs.geojson?bbox=${place?.bbox}&limit=12`));
  const { shown, total, features: needs } = await listed.json();
  expect([shown, total]).toEqual([12, 14]);
  expect(needs[0].properties.title).toBe("n13");
});

test("a box and a zoom that make no sense count the whole district", async () => {
  await aNeed(portal);
  const context = await contextFor(portal);
  for (const query of ["", "?zoom=x&bbox=1,2", "?zoom=1e9&bbox=-180,-90,180,90"]) {
    const asked = await loader(reading(context, `/map/clusters.geojson${query}`));
    expect(answer.parse(await asked.json())).toMatchObject({ shown: 1, total: 1 });
  }
});
