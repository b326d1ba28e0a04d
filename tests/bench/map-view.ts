import { performance } from "node:perf_hooks";
import type { MapPart } from "#app/domain/needs/map/clusters.ts";
import { bytesOf } from "#app/domain/needs/map/need-columns.ts";
import { openNeedMap } from "#app/domain/needs/map/need-map.server.ts";
import { filterDays, filterRadii, type NeedFilter, publicKinds } from "#app/domain/needs/need-filter.ts";
import { needGroups } from "#app/domain/needs/need-groups.ts";
import { countNeeds, needClusters } from "#app/domain/needs/need-map-queries.server.ts";
import { publicNeeds } from "#app/domain/needs/need-queries.server.ts";
import { publicNeedConditions } from "#app/domain/needs/public-need-conditions.server.ts";
import { type Dice, diceFor } from "#app/domain/needs/town/town-dice.ts";
import { silentLog } from "#app/platform/log.ts";
import { openDatabase } from "#db/client.ts";
import { needs } from "#db/schema/needs.ts";
import { atMost, type Figure, isTrue, p95, told } from "./figure.ts";

type Options = { url: string; now: string; name: string; questions?: number };
type Choices = {
  categories: string[];
  territories: string[];
  units: string[];
  middle: [number, number];
  /** Of the search's index: the frequent ones, and any. */
  words: { frequent: string[]; any: string[] };
};
/** Milliseconds, the 95th percentile. */
export type MapTimes = { map: number; list: number };

/** What a map's view and a page of the list take with random filters, at random zooms and places; and what the index weighs. */
export async function mapViewFigures({ url, now, name, questions = 400 }: Options): Promise<{
  times: MapTimes;
  figures: Figure[];
}> {
  const db = await openDatabase(url);
  try {
    const needMap = openNeedMap({ db, log: silentLog, place: { url } });
    const deps = { db, needMap };
    const started = performance.now();
    const { columns } = await needMap.current();
    const loadMs = performance.now() - started;
    const choices = await choicesOf(db);
    const dice = diceFor(1, 1);
    const times: Record<"map" | "list" | "text", number[]> = { map: [], list: [], text: [] };
    const timed = async (what: keyof typeof times, ask: () => Promise<unknown>) => {
      const from = performance.now();
      await ask();
      times[what].push(performance.now() - from);
    };
    let exact = true;
    for (let at = 0; at < questions; at++) {
      const filter = someFilter(dice, choices);
      const part = somePart(dice, choices.middle);
      await timed("map", () => needClusters(deps, { filter, now }, part));
      await timed("list", () => publicNeeds(deps, { filter, now }, { size: 20 }));
      // Asking SQL for the same count takes seconds where needs are many.
      if (at % Math.ceil(questions / 5) === 0)
        exact &&= (await countNeeds(deps, { filter, now })) === (await bySql(db, filter, now));
    }
    for (let at = 0; at < questions / 2; at++) {
      const filter = { ...someFilter(dice, choices), text: someText(dice, choices) };
      await timed("text", () => needClusters(deps, { filter, now }, somePart(dice, choices.middle)));
      await timed("text", () => publicNeeds(deps, { filter, now }, { size: 20 }));
    }
    const { columns: after, kept } = await needMap.current();
    const bytes = bytesOf(after) + [...kept.values()].reduce((sum, { bits }) => sum + bits.byteLength, 0);
    const figures = [
      atMost(`map view or list with any filter and a text, ${name}: p95`, p95(times.text), "ms", 60),
      isTrue(`the map counts as SQL does, ${name}`, exact),
      told(`memory of the map's index, ${name}`, bytes / 1e6, "MB"),
      told(`loading the map's index, ${name}`, loadMs, "ms"),
      told(`needs on the map, ${name}`, columns.size, ""),
    ];
    return { times: { map: p95(times.map), list: p95(times.list) }, figures };
  } finally {
    db.close();
  }
}

type Database = Awaited<ReturnType<typeof openDatabase>>;

async function bySql({ read }: Database, filter: NeedFilter, now: string): Promise<number> {
  return await read.$count(needs, publicNeedConditions(filter, now));
}

async function choicesOf({ read }: Database): Promise<Choices> {
  const all = async (column: string) => {
    const rows = await read.all<{ word: string }>(
      `SELECT DISTINCT ${column} AS word FROM (SELECT ${column} FROM needs ORDER BY rowid DESC LIMIT 5000) WHERE word IS NOT NULL`,
    );
    return rows.map(({ word }) => word);
  };
  const [middle] = await read.all<{ lon: number; lat: number }>(
    "SELECT avg(lon) AS lon, avg(lat) AS lat FROM (SELECT lon, lat FROM needs WHERE lon IS NOT NULL ORDER BY rowid DESC LIMIT 5000)",
  );
  const found = await read.all<{ word: string }>(
    "SELECT word FROM search_words ORDER BY entries DESC LIMIT 20000",
  );
  const words = found.map(({ word }) => word);
  return {
    ...{
      categories: await all("category"),
      territories: await all("territory_id"),
      units: await all("unit_id"),
    },
    middle: [middle?.lon ?? 118.6, middle?.lat ?? 30.28],
    words: { any: words, frequent: words.slice(0, 60) },
  };
}

function someFilter(dice: Dice, { categories, territories, units, middle }: Choices): NeedFilter {
  const chance = 0.35;
  return {
    ...(dice.happens(chance) && { state: dice.pick(needGroups) }),
    ...(dice.happens(chance) && { category: dice.pick(categories) }),
    ...(dice.happens(chance) && { kind: dice.pick(publicKinds) }),
    ...(dice.happens(chance) && { territory: dice.pick(territories) }),
    ...(dice.happens(chance) && { unit: dice.pick(units) }),
    ...(dice.happens(chance) && { days: dice.pick(filterDays) }),
    ...(dice.happens(0.1) && { changed: "7" as const }),
    ...(dice.happens(0.2) && { near: aside(dice, middle, 0.05), radius: dice.pick(filterRadii) }),
  };
}

/** A frequent word, any, or both. */
function someText(dice: Dice, { words: { any, frequent } }: Choices): string {
  const [often, seldom] = [dice.pick(frequent), dice.pick(any)];
  return dice.pick([often, seldom, `${often} ${seldom}`]);
}

/** From the whole town down to a street, on a screen of 1240 by 560. */
function somePart(dice: Dice, middle: [number, number]): MapPart {
  const zoom = 10 + dice.below(9);
  const [lon, lat] = aside(dice, middle, 0.08);
  const width = ((360 / 2 ** zoom) * 1240) / 256;
  return {
    ...{ bounds: [lon - width / 2, lat - width / 5, lon + width / 2, lat + width / 5] },
    ...{ level: zoom + 2, apart: 0.6 },
  };
}

const aside = (dice: Dice, [lon, lat]: [number, number], most: number): [number, number] => [
  lon + (dice.next() - 0.5) * 2 * most,
  lat + (dice.next() - 0.5) * 2 * most,
];
