import type { ImportFault, ImportNote } from "#app/domain/needs/import/imported-need.ts";
import type { TerritoryFault } from "#app/domain/needs/import/territory-features.ts";

/** Why a row is refused, in a sentence with what to do. */
const refusalWords: Record<ImportFault, string> = {
  "answer-without-date": "there is an answer and no date of it",
  "broken-utf-8": "the text is not valid UTF-8; save the file as UTF-8",
  "category-unknown": "no such category",
  "closed-without-date": "it is ended and has no date of it",
  "control-characters": "the text holds control characters",
  "coordinate-not-a-number": "not a coordinate in degrees, such as 118.6039",
  "coordinates-swapped": "a latitude beyond 90 degrees: do longitude and latitude stand the wrong way round?",
  "date-in-future": "a date in the future",
  "date-missing": "the date is missing",
  "date-not-understood": "not a date, such as 2026-03-02 or 2026-03-02 09:30:00",
  "ended-before-it-began": "it ended more than a day before it began",
  "id-stands-twice": "the same id stands on an earlier line with other content",
  "id-too-long": "an id longer than 100 signs",
  "kind-unknown": "no such kind",
  "latitude-out-of-range": "a latitude beyond 90 degrees",
  "longitude-out-of-range": "a longitude beyond 180 degrees",
  "not-a-record": "not a JSON object",
  "quote-not-closed": "a quotation mark opens here and does not close where the cell ends",
  "row-too-long": "a row longer than any that is read",
  "state-unknown": "no such state",
  "territory-unknown": "no territory of that id or name",
  "text-missing": "the text is missing",
  "text-too-long": "the text is longer than 10,000 signs (300 in a single line)",
  "visibility-unknown": "no such visibility",
  "wrong-number-of-cells": "not as many cells as the header has",
};

/** What a note counts. */
export const noteWords: Record<ImportNote, string> = {
  "media-not-fetched": "rows with a photo or file on another server, which is not fetched",
  "unknown-department": "rows of a department that the crosswalk does not know: by the routing rules",
  "votes-not-taken-over": "rows with votes, left aside: no person stands behind them here",
  "answer-dated-at-submission":
    "open rows with an office's words and no date: a holding reply of the first day",
};

export const territoryFaultWords: Record<TerritoryFault["fault"], string> = {
  "not-geojson": "is not a GeoJSON FeatureCollection",
  "not-in-degrees": "is not in longitude and latitude (WGS 84)",
  "no-territory": "holds no polygon",
  "territory-without-name": "holds a polygon without a name",
  "territory-without-area": "holds a polygon that encloses nothing",
  "territory-twice": "holds two polygons of the same id",
};

/** `date-missing:submitted_at` → `submitted_at: the date is missing`. Several on one line are parted by `; `. */
export function sayRefusal(reasons: string): string {
  return reasons.split("; ").map(sayOne).join("; ");
}

function sayOne(reason: string): string {
  const [fault = "", field] = reason.split(":");
  const words = Object.entries(refusalWords).find(([name]) => name === fault)?.[1] ?? fault;
  return field ? `${field}: ${words}` : words;
}
