import { Readable } from "node:stream";
import { setImmediate } from "node:timers/promises";
import { CsvError, parse } from "csv-parse";
import { z } from "zod";
import type { Datum } from "../datum-names.ts";
import type { LayerGeometry } from "../geometry.ts";
import { layerPoint } from "../layer-point.ts";
import { type GivenPlace, idOf, type PlaceProblem, placeIn, type Row, takesAway } from "./given-place.ts";

/** A row of a file: the place that it gives, or none where it takes the one of that id away. */
export type ReadRow = { id: string; place: GivenPlace | undefined };
export type ReadPlaces = { rows: ReadRow[]; wrong: PlaceProblem[] };

/** The file is no table and no GeoJSON. */
export class NotPlaces extends Error {}

/** Rows that are read at once: others have their turn between. */
const aPiece = 500;
const aChunk = 64 * 1024;

/** The rows of a CSV or GeoJSON file, piece by piece; throws `NotPlaces`. */
export async function* placesIn(bytes: Uint8Array, datum: Datum): AsyncGenerator<ReadPlaces> {
  const isJson = /^\s*\{/.test(new TextDecoder().decode(bytes.subarray(0, 200)));
  if (isJson) yield* pieces(featureRows(new TextDecoder().decode(bytes)), datum);
  else yield* placesFrom(Readable.from(chunksOf(bytes)), datum);
}

/** The same of a table that is read as it goes, however large. */
export async function* placesFrom(table: Readable, datum: Datum): AsyncGenerator<ReadPlaces> {
  const parser = parse(tableOptions);
  table.on("error", (error) => parser.destroy(error)).pipe(parser);
  try {
    yield* pieces(lines(parser), datum);
  } catch (error) {
    throw error instanceof CsvError ? new NotPlaces(error.message) : error;
  }
}

function* chunksOf(bytes: Uint8Array) {
  for (let at = 0; at < bytes.length; at += aChunk) yield Buffer.from(bytes.subarray(at, at + aChunk));
}

type Line = { line: number; row: Row };

async function* pieces(rows: Iterable<Line> | AsyncIterable<Line>, datum: Datum) {
  let piece: ReadPlaces = { rows: [], wrong: [] };
  for await (const { line, row } of rows) {
    const read = readRow(row, datum);
    if (typeof read === "string") piece.wrong.push({ line, problem: read });
    else piece.rows.push(read);
    if (piece.rows.length + piece.wrong.length < aPiece) continue;
    yield piece;
    piece = { rows: [], wrong: [] };
    await setImmediate();
  }
  yield piece;
}

function readRow(row: Row, datum: Datum): ReadRow | PlaceProblem["problem"] {
  const gone = takesAway(row);
  if (gone && idOf(row) !== "") return { id: idOf(row), place: undefined };
  const place = placeIn(row, datum);
  return typeof place === "string" ? place : { id: place.id, place: gone ? undefined : place };
}

/** How a table of places is read; a cell may hold line breaks, so that the parser counts the lines. */
const tableOptions = {
  columns: true,
  bom: true,
  trim: true,
  relax_column_count: true,
  skip_empty_lines: true,
  info: true,
} as const;

async function* lines(records: AsyncIterable<{ record: Row; info: { lines: number } }>) {
  for await (const { record, info } of records) yield { line: info.lines, row: record };
}

const collection = z.object({
  type: z.literal("FeatureCollection"),
  features: z.array(
    z.object({
      id: z.union([z.string(), z.number()]).optional(),
      properties: z.record(z.string(), z.unknown()).nullable(),
      geometry: z.custom<LayerGeometry>(
        (value) => typeof value === "object" && value !== null && "coordinates" in value,
      ),
    }),
  ),
});

function featureRows(text: string): Line[] {
  const parsed = collection.safeParse(parsedJson(text));
  if (!parsed.success) throw new NotPlaces();
  return parsed.data.features.map(({ id, properties, geometry }, at) => {
    const [lon, lat] = pointOf(geometry);
    return { line: at + 1, row: { ...(id === undefined ? {} : { id }), ...properties, lon, lat } };
  });
}

function pointOf(geometry: LayerGeometry): (number | undefined)[] {
  try {
    return layerPoint(geometry);
  } catch {
    return [];
  }
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
