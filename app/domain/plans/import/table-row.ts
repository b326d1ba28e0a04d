import type { Notes } from "./import-problem.ts";
import type { PipeTable } from "./pipe-tables.ts";

type Row = PipeTable["rows"][number];

/** The cell of a column; nothing where there is no such column, and where a dash says that there is nothing. */
export function cellOf({ cells }: Row, column: number): string {
  const text = column < 0 ? "" : (cells[column] ?? "");
  return /^[-–—/／]+$/.test(text) ? "" : text;
}

/** A code that is there, well-formed and new; otherwise what is wrong is written down. */
export function codeIn(row: Row, column: number, seen: Set<string>, notes: Notes): string | undefined {
  const code = cellOf(row, column);
  if (code === "") notes.add(row.at, "code-missing");
  else if (!/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,31}$/u.test(code))
    notes.add(row.at, "code-not-understood", { code });
  else if (seen.has(code)) notes.add(row.at, "code-twice", { code });
  else {
    seen.add(code);
    return code;
  }
  return undefined;
}

/** What is wrong with a row is told with its cells. */
export const notesOfRow = ({ cells }: Row, notes: Notes): Notes => ({
  ...notes,
  add: (at, problem, params) => notes.add(at, problem, params, cells.join(" | ")),
});

/** Whether a row has a cell for each column; one that lacks some can't be read. */
export function isWhole(row: Row, head: readonly string[], notes: Notes): boolean {
  if (row.cells.length === head.length) return true;
  notes.add(row.at, "cells-missing", { cells: row.cells.length, columns: head.length });
  return false;
}
