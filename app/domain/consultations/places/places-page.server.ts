import { and, asc, eq, type SQL } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { contributions } from "#db/schema/consultations.ts";
import { marketEntities } from "#db/schema/market.ts";
import { shorten } from "../../text/shorten.ts";
import { whoOf } from "../contribution-queries.server.ts";
import { isOnSheet, isPlaced, pinsOn, placeCounts, placesMap } from "./places-of.server.ts";
import { type DeskPlace, nothingPointedAt, type PlacesView } from "./places-view.ts";
import { pointedAt } from "./pointed-at.server.ts";
import { sheetsOf } from "./sheets.server.ts";

/** What is looked at: the map, or the sheet that is asked for where the consultation has it. */
export async function placesView(
  reads: Reads,
  { consultationId, whose, sheet }: { consultationId: string; whose: SQL | undefined; sheet: string },
): Promise<{ view: PlacesView; which: SQL }> {
  const sheets = await sheetsOf(reads, consultationId);
  const counts = await placeCounts(reads, whose, sheets);
  const chosen = sheets.find(({ id }) => id === sheet);
  if (chosen) {
    const pinned = { sheet: chosen, pins: await pinsOn(reads, whose, sheet) };
    return { view: { counts, map: null, pinned }, which: isOnSheet(sheet) };
  }
  const map = (await placesMap(reads, whose)) ?? null;
  return { view: { counts, map, pinned: null }, which: isPlaced };
}

const aPage = 20;

/** Contributions with a place for the office, in the order in which they came. */
export async function deskPlaces(
  reads: Reads,
  which: readonly (SQL | undefined)[],
  page: number,
): Promise<{ lines: DeskPlace[]; more: boolean }> {
  const rows = await reads
    .select({ row: contributions, uscc: marketEntities.uscc })
    .from(contributions)
    .leftJoin(marketEntities, eq(marketEntities.id, contributions.entityId))
    .where(and(...which))
    .orderBy(asc(contributions.position))
    .limit(aPage + 1)
    .offset((page - 1) * aPage);
  const kept = rows.slice(0, aPage);
  const points = await pointedAt(
    reads,
    kept.map(({ row }) => row),
  );
  const lines = kept.map(({ row, uscc }) => ({
    ...whoOf(row, uscc),
    ...{ position: row.position, name: row.authorName, subject: row.subject, receivedOn: row.receivedOn },
    excerpt: shorten(row.words.replace(/\s+/g, " "), 80),
    points: points.get(row.id) ?? nothingPointedAt,
  }));
  return { lines, more: rows.length > aPage };
}
