import { plainLine, plainText } from "#app/domain/text/plain-text.ts";
import { shorten } from "#app/domain/text/shorten.ts";
import { brokenSign } from "./broken-sign.ts";
import { type ImportFault, type RowRefusal, refuseRow } from "./imported-need.ts";

export type ReadText = { ok: true; text: string } | RowRefusal;

/** Signs that an imported text may have; longer ones are refused, never cut. */
const mostWords = 10_000;
const mostLine = 300;
/** Signs of a title; the whole stands in the words. */
const mostTitle = 60;

const words = plainText(mostWords);
const line = plainLine(mostLine);

/** Running text: trimmed of the blanks and line breaks around it, its own kept. */
export const readWords = (cell: string, field: string) => read(words, cell, field);

/** One line; a missing one is an empty text. */
export const readLine = (cell: string, field: string): ReadText =>
  cell.trim() === "" ? { ok: true, text: "" } : read(line, cell, field);

/** The title that a source gives, or the first line of the words. */
export function titleOf(title: string, wholeWords: string): string {
  const first = wholeWords.split("\n", 1)[0] ?? "";
  return shorten(title.trim() === "" ? first : title, mostTitle);
}

/** How a spreadsheet writes the end of a line where its own is taken. */
const lineEndOfSheets = /_x000D_\r?\n?/g;

function read(schema: ReturnType<typeof plainText>, cell: string, field: string): ReadText {
  if (cell.includes(brokenSign)) return refuseRow("broken-utf-8", field);
  const parsed = schema.safeParse(cell.replace(lineEndOfSheets, "\n"));
  if (parsed.success) return { ok: true, text: parsed.data };
  const fault = parsed.error.issues[0]?.message ?? "";
  return refuseRow(faults[fault] ?? "text-missing", field);
}

const faults: Readonly<Record<string, ImportFault>> = {
  "field-needed": "text-missing",
  "field-too-long": "text-too-long",
  "text-control-characters": "control-characters",
  "text-broken": "broken-utf-8",
};
