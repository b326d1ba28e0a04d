import { count, inArray } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { contributionAttachments } from "#db/schema/consultation-places.ts";
import type { contributions } from "#db/schema/consultations.ts";
import { squareOf } from "./pin-on-sheet.ts";
import type { PointedAt, SheetSpot } from "./places-view.ts";
import { quotesOf } from "./quotes-of.server.ts";
import { sheetsNamed } from "./sheets.server.ts";

type Row = Pick<
  typeof contributions.$inferSelect,
  | ("id" | "consultationId" | "subject" | "quoteFrom" | "quoteUntil" | "geometry" | "placeLabel")
  | ("placeLon" | "placeLat" | "sheetId" | "sheetX" | "sheetY" | "sheetPage" | "sheetPlace")
>;

/** What each of some contributions points at; `shown` is what becomes of words that somebody typed. */
export async function pointedAt(
  reads: Reads,
  rows: readonly Row[],
  shown: (words: string) => string = (words) => words,
): Promise<Map<string, PointedAt>> {
  const quotes = await quotesOf(reads, rows);
  const sheets = await sheetsNamed(
    reads,
    rows.flatMap(({ sheetId }) => sheetId ?? []),
  );
  const attachments = await attachmentCounts(
    reads,
    rows.map(({ id }) => id),
  );
  const spotOf = (row: Row): SheetSpot | null => {
    const found = sheets.get(row.sheetId ?? "");
    if (!found) return null;
    const { sheetX: x, sheetY: y, sheetPage: page, sheetPlace } = row;
    const pin = x === null || y === null ? null : { x, y };
    const { size } = found.sheet;
    const square = pin && size ? squareOf(pin, size) : null;
    return { ...found, pin, square, page, words: sheetPlace && shown(sheetPlace) };
  };
  return new Map(
    rows.map((row) => [
      row.id,
      {
        quote: quotes.get(row.id) ?? null,
        place: row.geometry && { label: shown(row.placeLabel ?? ""), geometry: row.geometry },
        at: row.placeLon === null || row.placeLat === null ? null : [row.placeLon, row.placeLat],
        spot: spotOf(row),
        attachments: attachments.get(row.id) ?? 0,
      },
    ]),
  );
}

async function attachmentCounts(reads: Reads, ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const { contributionId } = contributionAttachments;
  const rows = await reads
    .select({ id: contributionId, many: count() })
    .from(contributionAttachments)
    .where(inArray(contributionId, [...ids]))
    .groupBy(contributionId);
  return new Map(rows.map(({ id, many }) => [id, many]));
}
