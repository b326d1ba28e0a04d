import { isCivilDate } from "#app/domain/calendar/civil-date.ts";
import { type Visibility, visibilities } from "../need-terms.ts";
import { crossed, termOf, unitOf } from "./crosswalk.ts";
import type { Cells, ImportContext } from "./import-context.ts";
import { endedAfter } from "./import-ending.ts";
import { idFrom } from "./import-id.ts";
import { readPlace } from "./import-place.ts";
import { readLine, readWords, titleOf } from "./import-text.ts";
import {
  type ImportedAnswer,
  type ImportedState,
  importedStates,
  type MappedRow,
  refuseRow,
  type SourceUnit,
} from "./imported-need.ts";

/** Columns without which a file is not of this kind; the others are optional, each with its default. */
export const csvColumns = ["submitted_at", "words"];

/** One row of the portal's own exchange table; `import needs --help` describes its columns and their defaults. */
export function csvRow(cell: Cells, context: ImportContext): MappedRow {
  const sourceKey = cell("id").trim();
  if (sourceKey.length > 100) return refuseRow("id-too-long", "id");
  const read = readCells(cell, context);
  if (!read.ok) return { ...read, sourceKey };
  return { ok: true, notes: [], need: { ...read.need, sourceKey: sourceKey === "" ? null : sourceKey } };
}

function readCells(cell: Cells, context: ImportContext): MappedRow {
  const submitted = context.readPast(cell("submitted_at"), "submitted_at");
  if (!submitted.ok) return submitted;
  const words = readWords(cell("words"), "words");
  if (!words.ok) return words;
  const title = readLine(cell("title"), "title");
  if (!title.ok) return title;
  const label = readLine(cell("place"), "place");
  if (!label.ok) return label;
  const author = readLine(cell("author"), "author");
  if (!author.ok) return author;
  const unit = readLine(cell("unit"), "unit");
  if (!unit.ok) return unit;
  const place = readPlace(cell("lon"), cell("lat"));
  if (!place.ok) return place;
  const terms = termsOf(cell, context, `${title.text}\n${words.text}`);
  if (!terms.ok) return terms;
  const end = endingOf(cell, submitted.at, context);
  if (!end.ok) return end;
  const due = dueOf(cell, context);
  if (due && !due.ok) return due;
  const { ok: _read, ...found } = terms;
  return {
    ok: true,
    notes: [],
    need: {
      ...found,
      sourceKey: null,
      title: titleOf(title.text, words.text),
      words: words.text,
      authorName: author.text,
      submittedAt: submitted.at,
      position: place.position,
      placeLabel: label.text,
      unit: unit.text === "" ? null : (unitOf(context.crosswalk, unit.text) ?? namedUnit(unit.text)),
      state: end.state,
      closedAt: end.closedAt,
      due: due ? { on: due.on, at: due.at } : null,
      answer: end.answer,
    },
  };
}

function termsOf(cell: Cells, { crosswalk, territoryOf }: ImportContext, text: string) {
  const kind = cell("kind").trim();
  const category = cell("category").trim();
  if (kind !== "" && termOf(crosswalk.kinds.terms, kind) === undefined)
    return refuseRow("kind-unknown", "kind");
  if (category !== "" && termOf(crosswalk.categories.terms, category) === undefined)
    return refuseRow("category-unknown", "category");
  const shown = cell("visibility").trim() || "public";
  const visibility = visibilities.find((each): each is Visibility => each === shown);
  if (!visibility) return refuseRow("visibility-unknown", "visibility");
  const named = cell("territory").trim();
  const territoryId = named === "" ? null : (territoryOf(named) ?? undefined);
  if (territoryId === undefined) return refuseRow("territory-unknown", "territory");
  return {
    ok: true as const,
    kind: crossed(crosswalk.kinds, [kind], text),
    category: crossed(crosswalk.categories, [category], text),
    visibility,
    territoryId,
  };
}

type Ending =
  | { ok: true; state: ImportedState; closedAt: string | null; answer: ImportedAnswer | null }
  | Extract<MappedRow, { ok: false }>;

function endingOf(cell: Cells, submittedAt: string, context: ImportContext): Ending {
  const said = cell("answer").trim();
  const words = said === "" ? null : readWords(said, "answer");
  if (words && !words.ok) return words;
  const stated = cell("state").trim() || (words ? "answered" : "assigned");
  const state = importedStates.find((each) => each === stated);
  if (!state) return refuseRow("state-unknown", "state");
  const ended = state === "answered" || state === "closed";
  if (!ended && !words) return { ok: true, state, closedAt: null, answer: null };
  const read = context.readPast(cell("answered_at"), "answered_at");
  if (!read.ok) {
    const reason = words ? "answer-without-date" : "closed-without-date";
    return read.reason === "date-missing" ? refuseRow(reason, "answered_at") : read;
  }
  const at = endedAfter(submittedAt, read.at);
  if (!at) return refuseRow("ended-before-it-began", "answered_at");
  const result = ended ? crossed(context.crosswalk.results, [cell("result").trim()], said) : null;
  const answer: ImportedAnswer | null = words && {
    kind: ended ? "official" : "holding",
    words: words.text,
    at,
    result,
  };
  return { ok: true, state, closedAt: state === "closed" ? at : null, answer };
}

/** A date alone is due at the day's end, which whoever writes the row keeps. */
function dueOf(cell: Cells, context: ImportContext) {
  const text = cell("due_on").trim();
  if (text === "") return null;
  const read = context.readMoment(isCivilDate(text) ? `${text} 23:59:59` : text, "due_on");
  return read.ok ? { ok: true as const, on: context.dayOf(read.at), at: read.at } : read;
}

/** A department by its name alone: it becomes a unit of that name, unless one stands already. */
const namedUnit = (name: string): SourceUnit => ({ id: `csv-${idFrom("unit", name)}`, name, nameEn: name });
