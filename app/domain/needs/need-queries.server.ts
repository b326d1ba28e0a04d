import { and, desc, eq, sql } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { needs } from "#db/schema/needs.ts";
import { territories } from "#db/schema/people.ts";
import { entityLabel } from "./entity-label.ts";
import type { NeedFilter } from "./need-filter.ts";
import type { NeedLine } from "./need-view.ts";
import { publicNeedConditions } from "./public-need-conditions.server.ts";
import { publicWords } from "./public-words.ts";

export type NeedPage = { size: number; after?: string | undefined };
export type PublicNeeds = { lines: NeedLine[]; total: number; totalIsLeast: boolean; next?: string };

/** How many of the newest matches a text search looks at. */
const searched = 500;

/** Needs that a passer-by may see, newest first, by keyset: `after` is the last page's `next`. */
export async function publicNeeds(
  reads: Reads,
  { filter, now }: { filter: NeedFilter; now: string },
  page: NeedPage,
): Promise<PublicNeeds> {
  return filter.text
    ? await searchedNeeds(reads, filter, now, page)
    : await listedNeeds(reads, filter, now, page);
}

async function listedNeeds(reads: Reads, filter: NeedFilter, now: string, page: NeedPage) {
  const rows = await publicNeedRows(reads, filter, now, page.size + 1, page.after);
  const [counted] = await reads
    .select({ total: sql<number>`count(*)` })
    .from(needs)
    .where(publicNeedConditions(filter, now));
  return paged(rows, page.size, counted?.total ?? 0, false);
}

/** Looks only at words as they are shown: a hidden telephone number must not be found by guessing at it. */
async function searchedNeeds(reads: Reads, filter: NeedFilter, now: string, page: NeedPage) {
  const found = await publicNeedRows(reads, filter, now, searched);
  const sought = (filter.text ?? "").toLowerCase();
  const shown = found.filter(({ title, words }) =>
    publicWords(`${title}\n${words}`).toLowerCase().includes(sought),
  );
  const from = page.after ? shown.findIndex((row) => cursorOf(row) === page.after) + 1 : 0;
  return paged(shown.slice(from, from + page.size + 1), page.size, shown.length, found.length === searched);
}

type Row = Awaited<ReturnType<typeof publicNeedRows>>[number];

function paged(rows: Row[], size: number, total: number, totalIsLeast: boolean): PublicNeeds {
  const lines = rows.slice(0, size);
  const last = lines.at(-1);
  return {
    lines: lines.map(lineOf),
    total,
    totalIsLeast,
    ...(rows.length > size && last && { next: cursorOf(last) }),
  };
}

/** The rows behind a public list, newest first; `lineOf` shows them. */
export function publicNeedRows(reads: Reads, filter: NeedFilter, now: string, limit: number, after?: string) {
  return publicNeedSelect(reads)
    .where(and(publicNeedConditions(filter, now), after ? olderThan(after) : undefined))
    .orderBy(desc(needs.submittedAt), desc(needs.id))
    .limit(limit);
}

const publicNeedSelect = (reads: Reads) =>
  reads
    .select({
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
    })
    .from(needs)
    .leftJoin(territories, eq(territories.id, needs.territoryId));

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

const cursorOf = ({ submittedAt, id }: Row) => `${submittedAt}~${id}`;

function olderThan(cursor: string) {
  const [at = "", id = ""] = cursor.split("~");
  return sql`(${needs.submittedAt}, ${needs.id}) < (${at}, ${id})`;
}
