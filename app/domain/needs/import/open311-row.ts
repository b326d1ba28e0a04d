import { crossed, unitOf } from "./crosswalk.ts";
import type { ImportContext } from "./import-context.ts";
import { endedAfter } from "./import-ending.ts";
import { readPlace } from "./import-place.ts";
import { readLine, readWords, titleOf } from "./import-text.ts";
import { type ImportedAnswer, type ImportNote, type MappedRow, refuseRow } from "./imported-need.ts";

/**
 * One service request of Open311 GeoReport v2. The resident's words come over as written (what is personal in them is hidden
 * where they are shown); `status_notes` is the office's answer, given when the request was last updated. `media_url` is never
 * fetched: it is counted and left aside.
 */
export function open311Row(record: unknown, context: ImportContext): MappedRow {
  if (typeof record !== "object" || record === null || Array.isArray(record))
    return refuseRow("not-a-record");
  const field = (name: string): string => {
    const value: unknown = Reflect.get(record, name);
    return typeof value === "string" ? value : typeof value === "number" ? String(value) : "";
  };
  const sourceKey = field("service_request_id").trim();
  if (sourceKey.length > 100) return refuseRow("id-too-long", "service_request_id");
  const refused = (refusal: Extract<MappedRow, { ok: false }>): MappedRow => ({ ...refusal, sourceKey });
  const requested = context.readPast(field("requested_datetime"), "requested_datetime");
  if (!requested.ok) return refused(requested);
  const place = readPlace(field("long"), field("lat"));
  if (!place.ok) return refused(place);
  const label = readLine(field("address"), "address");
  if (!label.ok) return refused(label);
  const service = field("service_name").trim() || field("service_code").trim();
  const words = readWords(field("description").trim() || service, "description");
  if (!words.ok) return refused(words);
  const expected = field("expected_datetime").trim();
  const due = expected === "" ? null : context.readMoment(expected, "expected_datetime");
  if (due && !due.ok) return refused(due);
  const end = endingOf(field, requested.at, context);
  if (!end.ok) return refused(end);
  const agency = field("agency_responsible").trim();
  const unit = unitOf(context.crosswalk, agency);
  const notes: ImportNote[] = [];
  if (field("media_url") !== "") notes.push("media-not-fetched");
  if (agency !== "" && !unit) notes.push("unknown-department");
  return {
    ok: true,
    notes,
    need: {
      sourceKey: sourceKey === "" ? null : sourceKey,
      title: titleOf(service, words.text),
      words: words.text,
      kind: crossed(context.crosswalk.kinds, [field("service_code"), service]),
      category: crossed(context.crosswalk.categories, [field("service_code"), service], words.text),
      visibility: "public",
      authorName: "",
      submittedAt: requested.at,
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

type Ending =
  | { ok: true; closedAt: string | null; answer: ImportedAnswer | null }
  | Extract<MappedRow, { ok: false }>;

function endingOf(field: (name: string) => string, requestedAt: string, context: ImportContext): Ending {
  const status = field("status").trim().toLowerCase();
  if (status !== "open" && status !== "closed") return refuseRow("state-unknown", "status");
  const said = field("status_notes").trim();
  const words = said === "" ? null : readWords(said, "status_notes");
  if (words && !words.ok) return words;
  if (status === "open" && !words) return { ok: true, closedAt: null, answer: null };
  const updated = context.readPast(field("updated_datetime"), "updated_datetime");
  if (!updated.ok) {
    const reason = status === "closed" ? "closed-without-date" : "answer-without-date";
    return updated.reason === "date-missing" ? refuseRow(reason, "updated_datetime") : updated;
  }
  const at = endedAfter(requestedAt, updated.at);
  if (!at) return refuseRow("ended-before-it-began", "updated_datetime");
  const open = status === "open";
  const result = open ? null : crossed(context.crosswalk.results, [], said);
  const answer: ImportedAnswer | null = words && {
    kind: open ? "holding" : "official",
    words: words.text,
    at,
    result,
  };
  return { ok: true, closedAt: open ? null : at, answer };
}
