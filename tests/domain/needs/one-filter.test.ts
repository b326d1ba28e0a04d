import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { filterOfAlert, followedQuery } from "#app/domain/needs/alerts/alert-filter.ts";
import { noteForAlerts } from "#app/domain/needs/alerts/note-for-alerts.server.ts";
import { categoryKind } from "#app/domain/needs/category-register.server.ts";
import { drawnPart } from "#app/domain/needs/drawn-window.ts";
import type { Taxonomy } from "#app/domain/needs/need-category.ts";
import { type NeedFilter, queryOf, withCodes } from "#app/domain/needs/need-filter.ts";
import { needClusters } from "#app/domain/needs/need-map-queries.server.ts";
import { publicNeeds } from "#app/domain/needs/need-queries.server.ts";
import type { Person } from "#app/domain/people/actor.ts";
import { indexAll } from "#app/domain/search/index-all.server.ts";
import { searched } from "#app/domain/searched.server.ts";
import { loader as needsAtom } from "#app/routes/api/needs-atom.ts";
import { loader as needsCsv } from "#app/routes/api/needs-csv.ts";
import { loader as openGeojson } from "#app/routes/api/needs-open-geojson.ts";
import { alertFinds } from "#db/schema/alerts.ts";
import { anAlert } from "#tests/factories/alerts.ts";
import { aFilter, mixedNeeds } from "#tests/factories/filters.ts";
import type { Need } from "#tests/factories/needs.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { seeded } from "#tests/factories/seeded.ts";
import { contextFor, reading } from "#tests/setup/test-context.ts";
import { openTestPortal, type TestPortal } from "#tests/setup/test-portal.ts";

type Town = { portal: TestPortal; needs: Need[]; taxonomy: Taxonomy };
const feedHolds = 50;

async function aMixedTown(seed: number): Promise<Town> {
  const portal = await openTestPortal();
  await aTown(portal);
  const needs = await mixedNeeds(portal, seeded(seed), 240);
  return { portal, needs, taxonomy: await categoryKind.readAll(portal.db.read) };
}

const listed = async ({ portal, taxonomy }: Town, filter: NeedFilter) => {
  const asked = { filter: withCodes(filter, taxonomy), now: portal.clock.now() };
  const { lines, total } = await publicNeeds(portal, asked, { size: 1000 });
  const { shown: drawn } = await needClusters(portal, asked, drawnPart([118.5, 30.2, 118.8, 30.4]));
  expect(total).toBe(lines.length);
  expect(drawn).toBe(lines.filter(({ lon }) => lon !== undefined).length);
  return lines.map(({ number }) => number);
};

test("map, list, feed, sheet and open data of any filter hold the same needs", async () => {
  const town = await aMixedTown(22);
  const context = await contextFor(town.portal, undefined, "en");
  type Load = (given: ReturnType<typeof reading>) => Response | Promise<Response>;
  const read = async (load: Load, path: string) => await (await load(reading(context, path))).text();
  await indexAll(town.portal, searched);
  const chance = seeded(7);
  let some = 0;
  for (let round = 0; round < 40; round++) {
    const filter = aFilter(chance);
    const query = `?${queryOf(filter)}`;
    const numbers = await listed(town, filter);
    const sheet: string[][] = parse(await read(needsCsv, `/needs.csv${query}`), { bom: true });
    const open: { features: { properties: { number: string } }[] } = JSON.parse(
      await read(openGeojson, `/needs-open.geojson${query}`),
    );
    const feed = await read(needsAtom, `/needs.atom${query}`);
    const told = {
      sheet: sheet.slice(1).map(([number]) => number),
      open: open.features.map(({ properties }) => properties.number),
      feed: [...feed.matchAll(/<id>tag:[^<]*:need\/([\d-]+)<\/id>/g)].map(([, number]) => number),
    };
    expect({ query, ...told }).toEqual({
      ...{ query, sheet: numbers, open: numbers, feed: numbers.slice(0, feedHolds) },
    });
    if (numbers.length > 0) some++;
  }
  expect(some).toBeGreaterThan(20);
}, 60_000);

test("an alert tells of the needs that its filter's list shows, whatever it asks, and of no other", async () => {
  const town = await aMixedTown(23);
  const { portal, needs, taxonomy } = town;
  const chance = seeded(8);
  const queries = [
    ...new Set(Array.from({ length: 160 }, () => followedQuery(queryOf(aFilter(chance)), taxonomy))),
  ];
  let reader: Person | undefined;
  const alerts = new Map<string, string>();
  for (const [at, query] of queries.entries()) {
    if (at % 20 === 0 || !reader) reader = await aPerson(portal, `读者${at}`);
    alerts.set(await anAlert(portal, reader, query), query);
  }
  const news = needs.map(({ id }, seq) => ({ needId: id, what: "new" as const, seq, actor: "visitor" }));
  for (let from = 0; from < news.length; from += 50)
    await portal.db.write((tx) => noteForAlerts(tx, portal, news.slice(from, from + 50)));
  await indexAll(portal, searched);
  const found = await portal.db.read.select().from(alertFinds);
  const merged = new Set(needs.flatMap(({ number, mergedIntoId }) => (mergedIntoId ? [number] : [])));
  const numberOf = new Map(needs.map(({ id, number }) => [id, number]));
  for (const [id, query] of alerts) {
    const told = found.filter(({ alertId }) => alertId === id).map(({ needId }) => numberOf.get(needId));
    const shown = await listed(town, filterOfAlert(query));
    // What was merged into another stays in the list; its news is told of the other.
    const news = shown.filter((number) => !merged.has(number));
    expect({ query, told: told.sort() }).toEqual({ query, told: news.sort() });
  }
  expect(found.length).toBeGreaterThan(500);
}, 60_000);
