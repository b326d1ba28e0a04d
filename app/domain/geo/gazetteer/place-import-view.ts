import type { PlaceProblem } from "./given-place.ts";
import type { PlaceImportState } from "./place-import-states.ts";
import type { PlaceStep } from "./place-steps.ts";

/** An import of places in a line; `by` is nobody for the command line. */
export type PlaceImportLine = Record<PlaceStep, number> & {
  id: string;
  name: string;
  state: PlaceImportState;
  sound: number;
  at: string;
  by: string | null;
};

/** One of them. */
export type PlaceImportView = PlaceImportLine & {
  faulty: number;
  taken: number;
  wrong: PlaceProblem[];
  /** The first places of a file that waits. */
  some: { name: string; nameEn: string; lon: number; lat: number }[];
  undone: { at: string; by: string | null; reason: string } | null;
  /** Places that are still to be put back. */
  left: number;
};

/** Why an import can't be undone; also `reasons.<reason>`. */
export type PlacesNotUndone =
  | "places-not-taken"
  | "places-import-before-undoing"
  | "places-import-at-work"
  | "places-named-later";

/** What undoing would take back: the first places of each kind, by the names that they have now and had before. */
export type UndoPreview = {
  against: PlacesNotUndone | null;
  steps: {
    kind: Exclude<PlaceStep, "same">;
    count: number;
    some: { id: string; now: Named | null; before: Named | null }[];
  }[];
  /** Later imports that name places of this one, the last first: they must be undone before. */
  later: { id: string; name: string; at: string; places: number }[];
};
export type Named = { name: string; nameEn: string };
