import type { ImportState } from "./import-states.ts";
import type { RowProblem } from "./read-row.ts";

/** A table that was brought in, in a line. */
export type ImportLine = {
  id: string;
  name: string;
  state: ImportState;
  rows: number;
  good: number;
  bad: number;
  standing: number;
  repeated: number;
  taken: number;
  broughtAt: string;
  by: string;
};

/** One of them, with a page of its rows that are wrong. */
export type ImportView = ImportLine & {
  unknownHeads: string[];
  hasScan: boolean;
  undoneReason: string | null;
  finishedAt: string | null;
  wrong: { line: number; problems: RowProblem[] }[];
  more: boolean;
};

/** One whose rows are not all where they belong. */
export type WaitingTable = Pick<ImportLine, "id" | "name" | "state" | "good" | "taken">;
