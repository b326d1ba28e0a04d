import { and, asc, count, eq, inArray, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { contributions } from "#db/schema/consultations.ts";
import { type Bounds, boundsAround } from "../../geo/bounds.ts";
import type { Actor } from "../../people/actor.ts";
import { withinSight } from "../contribution-desk.server.ts";
import type { PlaceCounts, PlacesMap, SheetView } from "./places-view.ts";

const { consultationId, placeLon, placeLat, sheetId, sheetX, sheetY, position } = contributions;

/** More marks than this on one map, or pins on one sheet, are seen by nobody. */
const mostMarks = 300;

export const noPlaces = sql`false`;
export const isPlaced = isNotNull(placeLon);
export const isOnSheet = (sheet: string) => eq(sheetId, sheet);

/** Whose places a reader may know: everybody those that are shown, the office what it may read. */
export const shownPlaces = (consultation: string): SQL | undefined =>
  and(
    eq(consultationId, consultation),
    eq(contributions.mayPublish, true),
    eq(contributions.publication, "published"),
    isNull(contributions.withdrawnAt),
  );
export const placesInSight = (reads: Reads, actor: Actor, consultation: string): SQL | undefined =>
  and(eq(consultationId, consultation), isNull(contributions.withdrawnAt), withinSight(reads, actor));

/** The box around all places; undefined where there is none. */
async function boundsOfPlaces(reads: Reads, whose: SQL | undefined): Promise<Bounds | undefined> {
  const most = (of: SQL) => of.mapWith(Number);
  const [box] = await reads
    .select({
      ...{ west: most(sql`min(${placeLon})`), south: most(sql`min(${placeLat})`) },
      ...{ east: most(sql`max(${placeLon})`), north: most(sql`max(${placeLat})`), many: count() },
    })
    .from(contributions)
    .where(and(whose, isPlaced));
  return box && box.many > 0 ? [box.west, box.south, box.east, box.north] : undefined;
}

/** All places as a map shows them; undefined where there is none. */
export async function placesMap(reads: Reads, whose: SQL | undefined): Promise<PlacesMap | undefined> {
  const box = await boundsOfPlaces(reads, whose);
  if (!box) return undefined;
  const bounds = placeRoom(box);
  return { bounds, marks: await marksIn(reads, whose, bounds) };
}

/** What lies close together is one mark with how many it stands for. */
async function marksIn(
  reads: Reads,
  whose: SQL | undefined,
  [west, south, east, north]: Bounds,
): Promise<PlacesMap["marks"]> {
  const [wide, high] = [(east - west) / 30, (north - south) / 20];
  const column = sql`CAST((${placeLon} - ${west}) / ${wide} AS INTEGER)`;
  const row = sql`CAST((${placeLat} - ${south}) / ${high} AS INTEGER)`;
  const mean = (of: typeof placeLon | typeof placeLat) => sql<number>`avg(${of})`;
  const cells = await reads
    .select({ lon: mean(placeLon), lat: mean(placeLat), many: count() })
    .from(contributions)
    .where(and(whose, isPlaced))
    .groupBy(column, row)
    .limit(mostMarks);
  return cells.map(({ lon, lat, many }) => ({ at: [lon, lat], many }));
}

/** Pins on a sheet, the first ones of them. */
export async function pinsOn(reads: Reads, whose: SQL | undefined, sheet: string) {
  const rows = await reads
    .select({ position, x: sheetX, y: sheetY })
    .from(contributions)
    .where(and(whose, isOnSheet(sheet), isNotNull(sheetX)))
    .orderBy(asc(position))
    .limit(mostMarks);
  return rows.flatMap(({ position, x, y }) =>
    x === null || y === null ? [] : [{ position, pin: { x, y } }],
  );
}

/** How many stand on the map, and how many on each sheet. */
export async function placeCounts(
  reads: Reads,
  whose: SQL | undefined,
  sheets: readonly SheetView[],
): Promise<PlaceCounts> {
  const [placed] = await reads.select({ many: count() }).from(contributions).where(and(whose, isPlaced));
  const ids = sheets.map(({ id }) => id);
  const pinned = await reads
    .select({ sheet: sheetId, many: count() })
    .from(contributions)
    .where(and(whose, inArray(sheetId, ids)))
    .groupBy(sheetId);
  const many = new Map(pinned.map((row) => [row.sheet, row.many]));
  return {
    placed: placed?.many ?? 0,
    sheets: sheets.map((sheet) => ({ sheet, many: many.get(sheet.id) ?? 0 })),
  };
}

/** Some air around a box, and never less than a few streets. */
function placeRoom([west, south, east, north]: Bounds): Bounds {
  const least = boundsAround([(west + east) / 2, (south + north) / 2], 2400, 1600);
  const [x, y] = [(east - west) * 0.08, (north - south) * 0.08];
  return [
    Math.min(west - x, least[0]),
    Math.min(south - y, least[1]),
    Math.max(east + x, least[2]),
    Math.max(north + y, least[3]),
  ];
}
