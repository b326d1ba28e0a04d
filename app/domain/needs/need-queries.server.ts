import { and, desc, eq, inArray, sql } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { needKeys } from "#db/schema/need-keys.ts";
import { needs } from "#db/schema/needs.ts";
import { territories } from "#db/schema/people.ts";
import { entityLabel } from "./entity-label.ts";
import { chosenNeeds, type MapDeps, type NeedsAsked } from "./map/chosen-needs.server.ts";
import { countAll } from "./map/filter-bits.ts";
import { cursorFrom, cursorText, newestOf } from "./map/newest.ts";
import type { NeedFilter } from "./need-filter.ts";
import type { NeedLine } from "./need-view.ts";
import { isShownAmong, publicNeedConditions } from "./public-need-conditions.server.ts";
import { publicWords } from "./public-words.ts";

/** Needs on one page of the list. */
export const needsAPage = 20;

export type NeedPage = { size: number; after?: string | undefined };
export type PublicNeeds = { lines: NeedLine[]; total: number; next?: string };

/** Needs that a passer-by may see, newest first, by keyset: `after` is the last page's `next`. Which ones, the index of the map knows. */
export async function publicNeeds(deps: MapDeps, asked: NeedsAsked, page: NeedPage): Promise<PublicNeeds> {
  const { index, bits } = await chosenNeeds(deps, asked);
  const found = newestOf(index.columns, bits, page.size + 1, cursorFrom(page.after));
  const total = countAll(bits);
  const shown = found.slice(0, page.size);
  const rows = await rowsByNumber(deps.db.read, shown);
  const last = shown.at(-1);
  return {
    lines: rows.map(lineOf),
    total,
    ...(found.length > page.size && last && { next: cursorText(last) }),
  };
}

/** The needs of a page in its order, as they stand now: one that was hidden since is left out. */
async function rowsByNumber(reads: Reads, page: readonly { n: number }[]): Promise<Row[]> {
  const numbers = page.map(({ n }) => n);
  const rows = await reads
    .select({ n: needKeys.n, ...listed })
    .from(needKeys)
    .innerJoin(needs, eq(needs.id, needKeys.needId))
    .leftJoin(territories, eq(territories.id, needs.territoryId))
    .where(and(inArray(needKeys.n, numbers), isShownAmong));
  const byNumber = new Map(rows.map((row) => [row.n, row]));
  return numbers.flatMap((n) => byNumber.get(n) ?? []);
}

type Row = Awaited<ReturnType<typeof publicNeedRows>>[number];

/** The same rows from the database alone, for what takes many of them. */
export function publicNeedRows(reads: Reads, filter: NeedFilter, now: string, limit: number, after?: string) {
  return reads
    .select(listed)
    .from(needs)
    .leftJoin(territories, eq(territories.id, needs.territoryId))
    .where(and(publicNeedConditions(filter, now), after ? olderThan(after) : undefined))
    .orderBy(desc(needs.submittedAt), desc(needs.id))
    .limit(limit);
}

const listed = {
  id: needs.id,
  number: needs.number,
  title: needs.title,
  words: needs.words,
  kind: needs.kind,
  category: needs.category,
  state: needs.state,
  visibility: needs.visibility,
  submittedAt: needs.submittedAt,
  supportCount: needs.supportCount,
  entityId: needs.entityId,
  entityName: needs.entityName,
  entityStake: needs.entityStake,
  placeLabel: needs.placeLabel,
  lon: needs.lon,
  lat: needs.lat,
  territoryName: territories.name,
  territoryNameEn: territories.nameEn,
};

/** What a list shows of a need: masked words, and no place where none may be public. */
function lineOf(row: Row): NeedLine {
  const { number, kind, category, state, submittedAt, supportCount, lon, lat } = row;
  return {
    ...{ number, kind, category, state, submittedAt, supportCount },
    title: publicWords(row.title),
    entity: entityLabel(row, null, row.visibility === "public"),
    territory: row.territoryName
      ? { name: row.territoryName, nameEn: row.territoryNameEn ?? row.territoryName }
      : null,
    ...(row.visibility === "public" && {
      placeLabel: publicWords(row.placeLabel),
      ...(lon !== null && lat !== null && { lon, lat }),
    }),
  };
}

function olderThan(cursor: string) {
  const [at = "", id = ""] = cursor.split("~");
  return sql`(${needs.submittedAt}, ${needs.id}) < (${at}, ${id})`;
}
