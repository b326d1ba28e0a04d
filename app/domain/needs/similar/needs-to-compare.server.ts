import { and, eq, inArray } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Reads } from "#db/client.ts";
import { needKeys } from "#db/schema/need-keys.ts";
import { needs } from "#db/schema/needs.ts";
import type { Whereabouts } from "./areas.ts";
import { shownToAll } from "./shown-to-all.server.ts";

type Row = Pick<
  typeof needs.$inferSelect,
  | "id"
  | "number"
  | "title"
  | "words"
  | "category"
  | "state"
  | "visibility"
  | "placeLabel"
  | "submittedAt"
  | "supportCount"
  | "mergedIntoId"
>;
/** A need whose words are compared, and the one that is shown for it: itself, or what it was merged into. */
export type Compared = { row: Row & { where: Whereabouts }; shown: Row };

const into = alias(needs, "into");
const columnsOf = (from: typeof needs | typeof into) => ({
  ...{ id: from.id, number: from.number, title: from.title, words: from.words, category: from.category },
  ...{ state: from.state, visibility: from.visibility, placeLabel: from.placeLabel },
  ...{ submittedAt: from.submittedAt, supportCount: from.supportCount, mergedIntoId: from.mergedIntoId },
});

/** Needs by their `n`, as they stand now: what a passer-by may not see any more is left out, whatever the index says. */
export async function needsToCompare(reads: Reads, ns: readonly number[]): Promise<Compared[]> {
  const rows = await reads
    .select({ row: columnsOf(needs), territory: needs.territoryId, lon: needs.lon, lat: needs.lat })
    .from(needKeys)
    .innerJoin(needs, eq(needs.id, needKeys.needId))
    .where(and(inArray(needKeys.n, [...ns]), shownToAll(needs)));
  const merged = rows.flatMap(({ row }) =>
    row.state === "merged" && row.mergedIntoId ? [row.mergedIntoId] : [],
  );
  const targets =
    merged.length > 0
      ? await reads
          .select(columnsOf(into))
          .from(into)
          .where(and(inArray(into.id, merged), shownToAll(into)))
      : [];
  return rows.flatMap(({ row, territory, lon, lat }) => {
    const shown = row.state === "merged" ? targets.find(({ id }) => id === row.mergedIntoId) : row;
    const isPlaced = row.visibility === "public" && lon !== null && lat !== null;
    const at: Whereabouts["at"] = isPlaced ? [lon, lat] : undefined;
    return shown ? [{ row: { ...row, where: { at, territory: territory ?? undefined } }, shown }] : [];
  });
}
