import { parse } from "csv-parse/sync";
import { z } from "zod";
import type { Datum } from "../datum-names.ts";
import type { LayerGeometry } from "../geometry.ts";
import { layerPoint } from "../layer-point.ts";
import { type GivenPlace, type PlaceProblem, placeIn, type Row } from "./given-place.ts";

export type ReadPlaces = { places: GivenPlace[]; wrong: PlaceProblem[] };

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

/** The places of a CSV or GeoJSON file, and the rows that are wrong; undefined where it is neither. */
export function readPlaces(text: string, datum: Datum): ReadPlaces | undefined {
  const rows = text.trimStart().startsWith("{") ? featureRows(text) : tableRows(text);
  if (!rows) return undefined;
  return sorted(rows, datum);
}

/** Rows with their lines, sorted into places and problems. */
export function sorted(rows: Iterable<{ line: number; row: Row }>, datum: Datum): ReadPlaces {
  const read: ReadPlaces = { places: [], wrong: [] };
  for (const { line, row } of rows) {
    const place = placeIn(row, datum);
    if (typeof place === "string") read.wrong.push({ line, problem: place });
    else read.places.push(place);
  }
  return read;
}

/** How a table of places is read; a cell may hold line breaks, so that the parser counts the lines. */
export const tableOptions = {
  columns: true,
  bom: true,
  trim: true,
  relax_column_count: true,
  skip_empty_lines: true,
  info: true,
} as const;
export type RowRead = { record: Row; info: { lines: number } };
/** A row with the line on which it ends. */
export const lineOf = ({ record, info }: RowRead) => ({ line: info.lines, row: record });

function featureRows(text: string) {
  const parsed = collection.safeParse(parsedJson(text));
  return parsed.data?.features.map(({ id, properties, geometry }, at) => {
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

function tableRows(text: string) {
  try {
    return parse<RowRead>(text, tableOptions).map(lineOf);
  } catch {
    return undefined;
  }
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
