import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { makeKeysAnew } from "#app/domain/geo/gazetteer/make-keys-anew.server.ts";
import { placeImport } from "#app/domain/geo/gazetteer/place-import-queries.server.ts";
import { formerKeysOf } from "#app/domain/geo/gazetteer/place-keys.ts";
import { placeById, searchPlaces } from "#app/domain/geo/gazetteer/search-places.server.ts";
import { givenPlaceIn } from "#app/domain/needs/given-place-in.server.ts";
import { readSite } from "#app/platform/site.ts";
import { events } from "#db/schema/audit.ts";
import { gazetteerKeys, gazetteerPlaces } from "#db/schema/gazetteer.ts";
import { aPlacesFile, placesTaken } from "#tests/factories/gazetteer.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { plansOf } from "#tests/setup/plans-of.ts";
import { openTestPortal, type TestPortal } from "#tests/setup/test-portal.ts";

const table = `name,name_en,aliases,address,lon,lat
临溪图书馆,Linxi Library,市图;老图书馆,大学路18号,118.6301,30.2811
大学路2号,,,,118.6251,30.2801
大学路30号,,,,118.6351,30.2801
外地图书馆,Library elsewhere,,,120.1,31.2
,,,,118.6,30.2
没有位置的地方,,,,,
`;

async function aGazetteer(text = table) {
  const portal = await openTestPortal();
  await aTown(portal);
  const by = await aPerson(portal, "管理员", { role: "administrator" });
  const site = await readSite("content/site.json");
  const found = async (words: string) =>
    (await searchPlaces(portal.db.read, site, words)).map(({ name }) => name);
  return { portal, by, site, found, id: await aPlacesFile(portal, by, text) };
}

test("a file is looked at first: wrong rows are named, and nobody finds its places before they are taken", async () => {
  const { portal, by, found, id } = await aGazetteer();
  expect(await placeImport(portal.db.read, id)).toMatchObject({
    ...{ sound: 4, faulty: 2, taken: 0 },
    wrong: [
      { line: 6, problem: "name-missing" },
      { line: 7, problem: "position-missing" },
    ],
  });
  expect(await found("临溪图书馆")).not.toContain("临溪图书馆");
  for (const _ of [1, 2]) await placesTaken(portal, by, id);
  expect(await placeImport(portal.db.read, id)).toMatchObject({
    state: "taken",
    taken: 4,
    added: 4,
    same: 0,
  });
  const told = await portal.db.read.select().from(events);
  expect(told.filter(({ type }) => type === "PlacesImported")).toHaveLength(1);
});

test("places are found by name, alias, pinyin, initials, English and what is inside; the district's first", async () => {
  const { portal, by, found, id } = await aGazetteer();
  await placesTaken(portal, by, id);
  for (const words of ["临溪图书馆", "市图", "linxi tushu", "lxtsg", "LINXI lib", "tushuguan"])
    expect((await found(words))[0], words).toBe("临溪图书馆");
  expect(await found("图书馆")).toEqual(["临溪图书馆", "临溪区图书馆", "外地图书馆"]);
  expect(await found("   ")).toEqual([]);
});

test("a house number finds its house, else the nearest on the road", async () => {
  const { portal, by, found, id } = await aGazetteer();
  await placesTaken(portal, by, id);
  expect((await found("大学路 18 号"))[0]).toBe("临溪图书馆");
  expect((await found("大学路 25 号"))[0]).toBe("大学路30号");
  expect((await found("大学路1号"))[0]).toBe("大学路2号");
});

test("a name nearly as it is written leads to its place, and one like nothing to none", async () => {
  const { portal, by, found, id } = await aGazetteer();
  await placesTaken(portal, by, id);
  for (const words of [
    "林西图书馆",
    "临溪图馆",
    "臨溪圖書館",
    "linxi libary",
    "linxitusuguan",
    "Linxi Librray",
  ])
    expect((await found(words))[0], words).toBe("临溪图书馆");
  expect(await found("图书观")).toEqual(await found("图书馆"));
  for (const words of ["xylophone", "北京天安门", "zz"]) expect(await found(words), words).toEqual([]);
});

test("rows that are wrong are named by the lines of the file, whatever stands in its cells", async () => {
  const { portal, id } = await aGazetteer(
    'name,aliases,lon,lat\n"老（桥）","旧桥;\n石桥",118.61,30.28\n\n没有位置的地方,,,\n“文昌”小学·东门,,118.62,30.28\n',
  );
  const file = await placeImport(portal.db.read, id);
  expect(file).toMatchObject({ sound: 2, wrong: [{ line: 5, problem: "position-missing" }] });
});

test("a place that comes again takes its own place, and leaves no key of its old name", async () => {
  const first = "id,name,lon,lat\na,旧桥,118.61,30.28\n";
  const { portal, by, found, id } = await aGazetteer(first);
  await placesTaken(portal, by, id);
  await placesTaken(portal, by, await aPlacesFile(portal, by, first.replace("旧桥", "新桥")));
  expect([await found("旧桥"), await found("jiuqiao"), await found("新桥")]).toEqual([[], [], ["新桥"]]);
  const [kept] = await portal.db.read.select({ places: sql<number>`count(*)` }).from(gazetteerPlaces);
  expect(kept).toEqual({ places: 1 });
  const orphans = sql`n NOT IN (SELECT n FROM gazetteer_places)`;
  expect(await portal.db.read.select().from(gazetteerKeys).where(orphans)).toEqual([]);
});

/** As they stood before traditional characters were folded. */
async function byFormerRules({ db }: TestPortal) {
  const places = await db.read.select().from(gazetteerPlaces);
  await db.write(async (tx) => {
    await tx.delete(gazetteerKeys);
    for (const place of places) {
      const keys = formerKeysOf(place).map(({ part, key }) => ({ part, key, far: place.far, n: place.n }));
      await tx.insert(gazetteerKeys).values(keys);
      const road = place.road?.replace("学", "學") ?? null;
      await tx.update(gazetteerPlaces).set({ keyRules: 1, road }).where(eq(gazetteerPlaces.n, place.n));
    }
  });
}
const traditional = table
  .replaceAll("临溪图书馆", "臨溪圖書館")
  .replaceAll("图书馆", "圖書館")
  .replaceAll("大学路", "大學路");
const allKeys = ({ db }: TestPortal) =>
  db.read.select().from(gazetteerKeys).orderBy(gazetteerKeys.n, gazetteerKeys.part, gazetteerKeys.key);

test("keys by the rules of before are made anew, so many at a time, and come to those of a new import", async () => {
  const many = Array.from({ length: 350 }, (_, at) => `第${at}號橋,,,,118.6,30.28\n`).join("");
  const { portal, by, found, id } = await aGazetteer(traditional + many);
  await placesTaken(portal, by, id);
  const [keys, places] = [await allKeys(portal), await portal.db.read.select().from(gazetteerPlaces)];
  await byFormerRules(portal);
  expect(await found("图书馆")).not.toContain("臨溪圖書館");
  expect(await found("大学路19号")).toEqual([]);
  // Two at once, and one that ended halfway.
  const first = await Promise.all([makeKeysAnew(portal), makeKeysAnew(portal)]);
  expect([...first, await makeKeysAnew(portal)]).toEqual([200, 154, 0]);
  expect(await allKeys(portal)).toEqual(keys);
  expect(await portal.db.read.select().from(gazetteerPlaces)).toEqual(places);
  expect(await found("图书馆")).toContain("臨溪圖書館");
  expect((await found("大学路19号"))[0]).toBe("臨溪圖書館");
  const plans = await plansOf(portal, (read) => makeKeysAnew({ db: { ...portal.db, read } }));
  expect(plans.join()).toMatch(
    /SEARCH gazetteer_places USING INDEX gazetteer_places_key_rules \(key_rules<\?\)/,
  );
});

test("a place with keys by the rules of before that comes again leaves none of them", async () => {
  const { portal, by, id } = await aGazetteer(traditional);
  await placesTaken(portal, by, id);
  const keys = (await allKeys(portal)).map(({ key }) => key).sort();
  await byFormerRules(portal);
  const moved = traditional.replace("lat\n", "lat,kind\n").replaceAll(/(\d)\n/g, "$1,house\n");
  await placesTaken(portal, by, await aPlacesFile(portal, by, moved));
  expect((await allKeys(portal)).map(({ key }) => key).sort()).toEqual(keys);
});

test("a place of the gazetteer can be chosen for a need, and names what is drawn beside it", async () => {
  const { portal, by, site, id } = await aGazetteer();
  await placesTaken(portal, by, id);
  const [library] = await searchPlaces(portal.db.read, site, "市图");
  expect(await placeById(portal.db.read, site, library?.id ?? "")).toEqual(library);
  expect(await givenPlaceIn({ ...portal, site }, "zh-CN", { place: library?.id })).toMatchObject({
    label: "临溪图书馆",
  });
  expect(await givenPlaceIn({ ...portal, site }, "en", { coordinates: "118.6302, 30.2812" })).toMatchObject({
    label: "Linxi Library",
  });
});

test("the search reads its index alone, however many places there are", async () => {
  const { portal } = await aGazetteer();
  const plan = await portal.db.read.all<{ detail: string }>(
    sql`EXPLAIN QUERY PLAN SELECT n FROM gazetteer_keys WHERE part = 0 AND far = 0 AND key >= 'a' AND key < 'b' ORDER BY key LIMIT 40`,
  );
  const said = plan.map(({ detail }) => detail).join("; ");
  expect(said).toMatch(/USING PRIMARY KEY/);
  expect(said).not.toMatch(/SCAN|TEMP B-TREE/);
});
