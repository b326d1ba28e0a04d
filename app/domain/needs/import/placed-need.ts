import type { ImportedNeed, RowRefusal } from "./imported-need.ts";

/** A need of the file with what the file and the territories alone decide. */
export type PlacedNeed = {
  need: ImportedNeed;
  /** The source's id, or the text's fingerprint and its occurrence in the file. */
  key: string;
  /** Digest of all that the row says: another one means that the source has changed. */
  digest: string;
  territoryId: string | null;
};

/** `repeat`: the very same row once more, with the same id. */
export type PlacedRow = { line: number } & (
  | { outcome: "need"; placed: PlacedNeed }
  | { outcome: "repeat" }
  | { outcome: "refused"; refusal: RowRefusal }
);
