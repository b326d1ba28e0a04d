import { and, eq, inArray } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { needKeys } from "#db/schema/need-keys.ts";
import { needs } from "#db/schema/needs.ts";
import { territories, units } from "#db/schema/people.ts";
import { entityLabel } from "../entity-label.ts";
import { chosenNeeds, type MapDeps, type NeedsAsked } from "../map/chosen-needs.server.ts";
import { newestRows } from "../map/newest.ts";
import { isShown } from "../public-need-conditions.server.ts";
import { publicName, publicWords } from "../public-words.ts";
import type { OpenNeed } from "./open-need.ts";

/** Without `most` all of them. */
type Wanted = { most?: number; batch?: number };

/**
 * Needs that a passer-by may see, newest first, a batch at a time: the very ones that the page counts, which the index of the
 * map knows. Their numbers are held from the beginning, four bytes each; of the rest nothing stays when it is taken.
 */
export async function* openNeeds(
  deps: MapDeps,
  asked: NeedsAsked,
  { most = Number.POSITIVE_INFINITY, batch = 500 }: Wanted,
): AsyncGenerator<OpenNeed[], undefined> {
  const { index, bits } = await chosenNeeds(deps, asked);
  const { n } = index.columns;
  const numbers = Uint32Array.from(newestRows(index.columns, bits, most), (at) => n[at] ?? 0);
  for (let from = 0; from < numbers.length; from += batch)
    yield await shownNeeds(deps.db.read, [...numbers.subarray(from, from + batch)]);
}

/** As they stand now, in the order of their numbers: one that was hidden since is left out. */
async function shownNeeds(reads: Reads, numbers: number[]): Promise<OpenNeed[]> {
  const rows = await rowsOf(reads, numbers);
  const byNumber = new Map(rows.map((row) => [row.n, row]));
  return numbers.flatMap((n) => {
    const row = byNumber.get(n);
    return row ? [shownOf(row)] : [];
  });
}

type Row = Awaited<ReturnType<typeof rowsOf>>[number];

function rowsOf(reads: Reads, numbers: number[]) {
  const { number, title, words, authorName, entityId, entityName, entityStake } = needs;
  const { kind, category, state, visibility } = needs;
  const { submittedAt, answeredAt, updatedAt, supportCount, lon, lat } = needs;
  return reads
    .select({
      ...{ n: needKeys.n, number, title, words, authorName, entityId, entityName, entityStake },
      ...{ kind, category, state, visibility },
      ...{ submittedAt, answeredAt, updatedAt, supportCount, lon, lat },
      ...{ territoryName: territories.name, territoryNameEn: territories.nameEn },
      ...{ unitName: units.name, unitNameEn: units.nameEn },
    })
    .from(needKeys)
    .innerJoin(needs, eq(needs.id, needKeys.needId))
    .leftJoin(territories, eq(territories.id, needs.territoryId))
    .leftJoin(units, eq(units.id, needs.unitId))
    .where(and(inArray(needKeys.n, numbers), isShown));
}

function shownOf(row: Row): OpenNeed {
  const { number, kind, category, state, submittedAt, answeredAt, updatedAt, supportCount, lon, lat } = row;
  const named = (name: string | null, nameEn: string | null) =>
    name === null ? null : { name, nameEn: nameEn ?? name };
  const isNamed = row.visibility === "public" && row.entityId === null && row.authorName !== "";
  return {
    ...{ number, kind, category, state, submittedAt, answeredAt, updatedAt, supportCount },
    title: publicWords(row.title),
    words: publicWords(row.words),
    writer: isNamed ? publicName(row.authorName) : undefined,
    entity: entityLabel(row, null, row.visibility === "public"),
    territory: named(row.territoryName, row.territoryNameEn),
    unit: named(row.unitName, row.unitNameEn),
    point: row.visibility === "public" && lon !== null && lat !== null ? [lon, lat] : undefined,
  };
}
