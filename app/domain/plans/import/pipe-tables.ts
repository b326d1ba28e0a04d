import type { DocumentLine } from "./document-line.ts";

export type PipeTable = { at: number; head: string[]; rows: { at: number; cells: string[] }[] };

/** The pipe tables among the lines of a clause: a head, a line of dashes, rows. */
export function pipeTables(lines: readonly DocumentLine[]): PipeTable[] {
  const tables: PipeTable[] = [];
  let open: PipeTable | undefined;
  for (const { at, text } of lines) {
    const inner = /^\|(.+)\|\s*$/.exec(text)?.[1];
    if (inner === undefined) open = undefined;
    else if (open && /^[\s:|-]+$/.test(inner)) continue;
    else if (open) open.rows.push({ at, cells: cellsOf(inner) });
    else {
      open = { at, head: cellsOf(inner), rows: [] };
      tables.push(open);
    }
  }
  return tables;
}

/** A bar after a backslash is one of the words. */
const cellsOf = (inner: string) =>
  inner.split(/(?<!\\)\|/).map((cell) =>
    cell
      .replaceAll(/\*\*|`/g, "")
      .replaceAll("\\|", "|")
      .trim(),
  );

/** The column whose title is one of these, whatever its case; -1 when there is none. */
export const columnOf = (head: readonly string[], titles: readonly string[]) =>
  head.findIndex((title) => titles.includes(title.toLowerCase()));
