import type { Block } from "../../text/markdown.ts";
import type { Inline } from "../../text/markdown-inline.ts";
import { likeness, pairsOf } from "../import/likeness.ts";
import { aligned, type Both } from "./aligned.ts";
import { type Marked, markedPieces, markedWords, type Piece, turned } from "./word-pieces.ts";

type Table = Extract<Block, { kind: "table" }>;
export type ComparedTable = Extract<Block<Piece>, { kind: "table" }>;

/**
 * Two tables cell by cell. A column is the same one by its head, a row by its first cell, else by what is most alike; a column
 * or a row that the other table lacks is inserted or deleted in all its cells.
 */
export function compareTables(before: Table | undefined, after: Table | undefined): ComparedTable {
  const columns = aligned(columnsOf(before), columnsOf(after), {
    keyOf: ({ text }) => text,
    likeness: (one, other) => likeness(one.pairs, other.pairs),
  });
  const rows = aligned(rowsOf(before), rowsOf(after), {
    keyOf: ({ key }) => key,
    likeness: (one, other) =>
      one.name !== "" && one.name === other.name ? 1 : likeness(one.pairs, other.pairs),
  });
  return {
    kind: "table",
    head: cellsOf(columns, { before: before?.head ?? [], after: after?.head ?? [] }),
    rows: rows.map(({ before: was, after: is }) =>
      cellsOf(columns, { before: was?.cells ?? [], after: is?.cells ?? [] }),
    ),
  };
}

type Column = { at: number; text: string; pairs: ReturnType<typeof pairsOf> };

/** A table's columns reach as far as its longest row. */
function columnsOf(table: Table | undefined): Column[] {
  const width = table ? Math.max(table.head.length, ...table.rows.map(({ length }) => length)) : 0;
  return Array.from({ length: width }, (_, at) => {
    const text = textIn(table?.head[at] ?? []);
    return { at, text, pairs: pairsOf(text) };
  });
}

const rowsOf = (table: Table | undefined) =>
  (table?.rows ?? []).map((cells) => {
    const words = cells.map(textIn);
    return { cells, key: JSON.stringify(cells), name: words[0] ?? "", pairs: pairsOf(words.join(" ")) };
  });

const textIn = (cell: readonly Inline[]) => cell.map(({ text }) => text).join("");

type Cells = readonly (readonly Inline[])[];

const cellsOf = (columns: readonly Both<Column>[], row: { before: Cells; after: Cells }): Piece[][] =>
  columns.map(({ before, after }) => markedPieces(cellAt(row.before, before), cellAt(row.after, after)));

const cellAt = (cells: Cells, column: Column | undefined): Marked[] =>
  markedWords((column && cells[column.at]) ?? []);

/** The table with those of its rows alone that changed; where a column came or went that is every row. */
export const changedRows = (table: ComparedTable): ComparedTable => ({
  ...table,
  rows: table.rows.filter((cells) => cells.some(isChangedLine)),
});

export const isChangedLine = (pieces: readonly Piece[]) => pieces.some(({ kind }) => kind === "changed");

export const turnedTable = ({ kind, head, rows }: ComparedTable): ComparedTable => ({
  ...{ kind, head: head.map(turned) },
  rows: rows.map((row) => row.map(turned)),
});
