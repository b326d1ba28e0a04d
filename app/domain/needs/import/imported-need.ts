import type { CivilDate } from "#app/domain/calendar/civil-date.ts";
import type { Instant } from "#app/domain/calendar/instant.ts";
import type { Position } from "#app/domain/geo/geometry.ts";
import type { NeedState } from "../need-states.ts";
import type { NeedCategory, NeedKind, Visibility } from "../need-terms.ts";

/** The systems and formats that needs are taken over from. */
export const importSources = ["boston311", "messages", "open311", "csv"] as const;
export type ImportSource = (typeof importSources)[number];

/** What a source may say became of a need (answer-terms.ts of responses has the same words). */
export const importedResults = [
  "adopted",
  "partly-adopted",
  "not-adopted",
  "explained",
  "out-of-remit",
] as const;
export type ImportedResult = (typeof importedResults)[number];

/** States in which a need may come from elsewhere. */
export const importedStates = [
  "submitted",
  "assigned",
  "in-progress",
  "answered",
  "closed",
] as const satisfies readonly NeedState[];
export type ImportedState = (typeof importedStates)[number];

/** A department as the source names it. The id is what it gets here unless a unit of that id or name stands already. */
export type SourceUnit = { id: string; name: string; nameEn: string };

export type ImportedAnswer = {
  /** `holding` where the source has words of the office and yet holds the case open. */
  kind: "official" | "holding";
  words: string;
  at: Instant;
  result: ImportedResult | null;
};

/** What a row says of a need, before territory, unit and deadline are found for it. */
export type ImportedNeed = {
  /** The source's own id; without one the text's fingerprint and its occurrence stand in. */
  sourceKey: string | null;
  title: string;
  words: string;
  kind: NeedKind;
  category: NeedCategory;
  visibility: Visibility;
  authorName: string;
  submittedAt: Instant;
  position: Position | null;
  placeLabel: string;
  /** Id of the territory that the source itself names. */
  territoryId: string | null;
  unit: SourceUnit | null;
  state: ImportedState;
  closedAt: Instant | null;
  due: { on: CivilDate; at: Instant } | null;
  answer: ImportedAnswer | null;
};

/** Why a row is refused; `import-refusals.ts` of the command line says it in a sentence. */
export type ImportFault =
  | "answer-without-date"
  | "broken-utf-8"
  | "category-unknown"
  | "closed-without-date"
  | "control-characters"
  | "coordinate-not-a-number"
  | "coordinates-swapped"
  | "date-in-future"
  | "date-missing"
  | "date-not-understood"
  | "ended-before-it-began"
  | "id-stands-twice"
  | "id-too-long"
  | "kind-unknown"
  | "latitude-out-of-range"
  | "longitude-out-of-range"
  | "not-a-record"
  | "quote-not-closed"
  | "row-too-long"
  | "state-unknown"
  | "territory-unknown"
  | "text-missing"
  | "text-too-long"
  | "visibility-unknown"
  | "wrong-number-of-cells";

export type RowRefusal = { ok: false; reason: ImportFault; field?: string; sourceKey?: string };

/** What was left aside on purpose and is counted, so that nobody thinks it was taken over. */
export type ImportNote =
  | "media-not-fetched"
  | "unknown-department"
  | "votes-not-taken-over"
  | "answer-dated-at-submission";

export type MappedRow = { ok: true; need: ImportedNeed; notes: ImportNote[] } | RowRefusal;

export const refuseRow = (reason: ImportFault, field?: string, sourceKey?: string): RowRefusal => ({
  ok: false,
  reason,
  ...(field ? { field } : {}),
  ...(sourceKey ? { sourceKey } : {}),
});
