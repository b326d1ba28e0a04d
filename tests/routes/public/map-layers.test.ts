import { expect, test } from "vitest";
import { mostDrawn } from "#app/domain/plans/layers-asked.ts";
import { loader as list } from "#app/routes/api/map-list.ts";
import { loader as map } from "#app/routes/public/map.tsx";
import { aNeed } from "#tests/factories/needs.ts";
import { aTown } from "#tests/factories/people.ts";
import { aPlanDraft, keptVersion } from "#tests/factories/plans.ts";
import { contextFor, reading } from "#tests/setup/test-context.ts";
import { openTestPortal } from "#tests/setup/test-portal.ts";

const points = (lon: number, count: number) =>
  Array.from({ length: count }, (_, at) => ({
    ...{ key: `k${at}`, code: `c${at % 2}`, name: `${at}`, nameEn: `${at}`, anchor: null },
    geometry: { type: "Point" as const, coordinates: [lon, 30.28 + at / 1e6] as [number, number] },
  }));
const layer = (code: string, reviewNumber: string | null, lon = 118.6, count = 1) => ({
  ...{
    code,
    kind: "project" as const,
    name: code,
    nameEn: code,
    precision: 6,
    exemption: null,
    reviewNumber,
  },
  secrecyReview: { who: "张工", when: "2026-01-05", basis: "保密审查" },
  features: points(lon, count),
});

test("an address switches on what may be shown and lies here: nothing unreviewed, drafted or far away", async () => {
  const portal = await openTestPortal();
  await keptVersion(
    portal,
    aPlanDraft({ layers: [layer("here", "审图号1"), layer("secret", null), layer("far", "审图号2", 80)] }),
  );
  await keptVersion(portal, aPlanDraft({ head: { version: "2.0" }, layers: [layer("draft", "审图号3")] }), {
    state: "draft",
  });
  const query = "layer=plan/here,plan/secret&state=closed&layer=plan/far,plan/draft,none/here";
  const context = await contextFor(portal);
  for (const [load, path] of [
    [map, "/map"],
    [list, "/map/list"],
  ] as const) {
    const elsewhere = await Promise.resolve(load(reading(context, `${path}?${query}`))).catch(
      (thrown) => thrown,
    );
    expect([elsewhere.status, elsewhere.headers.get("location")]).toEqual([
      302,
      `${path}?state=closed&layer=plan%2Fhere`,
    ]);
  }
  const { switched } = await map(reading(context, "/map?layer=plan/here"));
  expect(switched.plans.flatMap(({ switches }) => switches.map(({ key }) => key))).toEqual(["plan/here"]);
  expect(switched.on).toEqual(["plan/here"]);
  expect(switched.drawn.map(({ properties }) => properties.layer)).toEqual(["project"]);
});

test("a drawn map carries so many features and says how many are left", async () => {
  const portal = await openTestPortal();
  await keptVersion(portal, aPlanDraft({ layers: [layer("many", "审图号1", 118.6, mostDrawn + 7)] }));
  const { switched } = await map(reading(await contextFor(portal), "/map?layer=plan/many"));
  expect([switched.drawn.length, switched.left]).toEqual([mostDrawn, 7]);
});

test("the list of a part of the map is the page's own, in the reader's language, and leads on from it", async () => {
  const portal = await openTestPortal();
  await aTown(portal);
  await aNeed(portal, { title: "<b>here" });
  await aNeed(portal, { title: "apart", geometry: { type: "Point", coordinates: [118.65, 30.3] } });
  const box = "bbox=118.6%2C30.27%2C118.61%2C30.29";
  const read = async (lang: "en" | "zh-CN") =>
    (await list(reading(await contextFor(portal, undefined, lang), `/map/list?${box}`))).text();
  const [english, chinese] = [await read("en"), await read("zh-CN")];
  expect(english).toContain("1 need in this part of the map");
  expect(chinese).toContain("1 件");
  expect(english).toContain("&lt;b&gt;here");
  expect(english).not.toContain("apart");
  for (const path of ["/alerts/new?", "/needs.atom?", "/needs.csv?"]) expect(english).toContain(path + box);
});
