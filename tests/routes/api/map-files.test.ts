import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { loader as baseMap } from "#app/routes/api/base-map.ts";
import { loader as territories } from "#app/routes/api/territories.ts";
import { aTown } from "#tests/factories/people.ts";
import { contextFor, reading } from "#tests/setup/test-context.ts";
import { openTestPortal } from "#tests/setup/test-portal.ts";

test("the base map is served packed, with a tag that spares the second reading", async () => {
  const context = await contextFor(await openTestPortal());
  const asked = reading(context, "/map/base.geojson");
  asked.request.headers.set("accept-encoding", "gzip, br");
  const first = await baseMap(asked);
  expect(first.headers.get("content-encoding")).toBe("gzip");
  expect(first.headers.get("cache-control")).toContain("public");
  const body = JSON.parse(gunzipSync(new Uint8Array(await first.arrayBuffer())).toString("utf8"));
  expect(body.features.length).toBeGreaterThan(100);

  const again = reading(context, "/map/base.geojson");
  again.request.headers.set("if-none-match", first.headers.get("etag") ?? "");
  const second = await baseMap(again);
  expect(second.status).toBe(304);
  expect(await second.text()).toBe("");
});

test("territories are served from the database, plain to who takes no packing", async () => {
  const portal = await openTestPortal();
  await aTown(portal);
  const answer = await territories(reading(await contextFor(portal), "/map/territories.geojson"));
  expect(answer.headers.get("content-type")).toBe("application/geo+json");
  const { features } = await answer.json();
  expect(features.map(({ id }: { id: string }) => id)).toEqual(["hekou", "liuwan"]);
});
