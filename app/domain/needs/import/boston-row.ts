import { bostonTitle } from "./boston-title.ts";
import { crossed, unitOf } from "./crosswalk.ts";
import type { Cells, ImportContext } from "./import-context.ts";
import { endedAfter } from "./import-ending.ts";
import { readPlace } from "./import-place.ts";
import { readLine, readWords, titleOf } from "./import-text.ts";
import { type ImportedAnswer, type ImportNote, type MappedRow, refuseRow } from "./imported-need.ts";

/** Columns without which a file is not of this kind. */
export const bostonColumns = ["CASE_ENQUIRY_ID", "OPEN_DT", "CASE_STATUS", "TYPE", "LATITUDE", "LONGITUDE"];

/**
 * One row of Boston's 311 table. Title, classification, queue and channel become the words, since the table holds none of the
 * resident's own; the target date is the due date and the closure text the answer. Left aside: what follows from other columns
 * (on time or not, the second writing of the point), photos (never fetched), and districts of other administrations.
 */
export function bostonRow(cell: Cells, context: ImportContext): MappedRow {
  const sourceKey = cell("CASE_ENQUIRY_ID").trim();
  if (sourceKey.length > 100) return refuseRow("id-too-long", "CASE_ENQUIRY_ID");
  const refused = (refusal: Extract<MappedRow, { ok: false }>): MappedRow => ({ ...refusal, sourceKey });
  const opened = context.readPast(cell("OPEN_DT"), "OPEN_DT");
  if (!opened.ok) return refused(opened);
  const place = readPlace(cell("LONGITUDE"), cell("LATITUDE"));
  if (!place.ok) return refused(place);
  const label = readLine(cell("Location").replace(/\s+/g, " "), "Location");
  if (!label.ok) return refused(label);
  const words = readWords(wordsOf(cell), "CASE_TITLE");
  if (!words.ok) return refused(words);
  const due = cell("TARGET_DT").trim() === "" ? null : context.readMoment(cell("TARGET_DT"), "TARGET_DT");
  if (due && !due.ok) return refused(due);
  const end = endingOf(cell, opened.at, context);
  if (!end.ok) return refused(end);
  const said = [cell("TYPE"), cell("REASON"), cell("SUBJECT")].map((term) => term.trim());
  const unit = unitOf(context.crosswalk, cell("Department"));
  const photos = cell("SubmittedPhoto").trim() !== "" || cell("ClosedPhoto").trim() !== "";
  const notes: ImportNote[] = [...end.notes];
  if (photos) notes.push("media-not-fetched");
  if (!unit) notes.push("unknown-department");
  return {
    ok: true,
    notes,
    need: {
      sourceKey: sourceKey === "" ? null : sourceKey,
      title: titleOf(bostonTitle(cell("CASE_TITLE"), cell("TYPE")), words.text),
      words: words.text,
      kind: crossed(context.crosswalk.kinds, said),
      category: crossed(context.crosswalk.categories, said),
      visibility: "public",
      authorName: "",
      submittedAt: opened.at,
      position: place.position,
      placeLabel: label.text,
      territoryId: null,
      unit: unit ?? null,
      state: end.closedAt ? "closed" : "assigned",
      closedAt: end.closedAt,
      due: due ? { on: context.dayOf(due.at), at: due.at } : null,
      answer: end.answer,
    },
  };
}

function wordsOf(cell: Cells): string {
  const title = bostonTitle(cell("CASE_TITLE"), cell("TYPE"));
  const path = ["SUBJECT", "REASON", "TYPE"].map((column) => cell(column).trim());
  const way = [cell("QUEUE").trim(), cell("Source").trim()];
  return [title, [...new Set(path)].filter(Boolean).join(" › "), way.filter(Boolean).join(" · ")]
    .filter(Boolean)
    .join("\n");
}

type Ending =
  | { ok: true; closedAt: string | null; answer: ImportedAnswer | null; notes: ImportNote[] }
  | Extract<MappedRow, { ok: false }>;

function endingOf(cell: Cells, openedAt: string, context: ImportContext): Ending {
  const status = cell("CASE_STATUS").trim().toLowerCase();
  if (status !== "open" && status !== "closed") return refuseRow("state-unknown", "CASE_STATUS");
  const closure = cell("CLOSURE_REASON").trim();
  const words = closure === "" ? null : readWords(closure, "CLOSURE_REASON");
  if (words && !words.ok) return words;
  if (status === "open") {
    const answer: ImportedAnswer | null = words && {
      kind: "holding",
      words: words.text,
      at: openedAt,
      result: null,
    };
    return { ok: true, closedAt: null, answer, notes: answer ? ["answer-dated-at-submission"] : [] };
  }
  const closed = context.readPast(cell("CLOSED_DT"), "CLOSED_DT");
  if (!closed.ok)
    return closed.reason === "date-missing" ? refuseRow("closed-without-date", "CLOSED_DT") : closed;
  const closedAt = endedAfter(openedAt, closed.at);
  if (!closedAt) return refuseRow("ended-before-it-began", "CLOSED_DT");
  const result = crossed(context.crosswalk.results, [], closure);
  const answer: ImportedAnswer | null = words && {
    kind: "official",
    words: words.text,
    at: closedAt,
    result,
  };
  return { ok: true, closedAt, answer, notes: [] };
}
