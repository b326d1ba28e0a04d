/** One record of a table as it stands in the file: its first line (from 1) and its cells, or why it cannot be read. */
export type TableRecord =
  | { line: number; cells: string[] }
  | { line: number; fault: "quote-not-closed" | "row-too-long" | "wrong-number-of-cells" };

export type Separator = "," | ";" | "\t";
type CsvHabits = { separator?: Separator; ragged?: boolean };

/** Signs of one record: an unclosed quote must not swallow the file. */
const longestRecord = 262_144;

type Found = { cells: string[]; end: number; next: number } | "more" | "broken";

/**
 * Cuts CSV text (RFC 4180) into records as it comes in. A broken record costs its own first line and no other: after a quote
 * that never closes, or a record over several lines with the wrong number of cells, reading goes on at the very next line.
 * A quote inside a cell that began without one is a plain sign; blank lines are no records. Cells are parted by `separator`;
 * where rows are `ragged`, one with fewer or more cells than the first is a record too.
 */
export function csvRecords({ separator = ",", ragged = false }: CsvHabits = {}) {
  let text = "";
  let line = 1;
  let columns: number | undefined;
  let skipping = false;
  const step = (from: number, record: TableRecord, next: number) => {
    line += countLines(text, from, next);
    return { record, next };
  };
  const take = (
    from: number,
    ended: boolean,
  ): { record: TableRecord | undefined; next: number } | undefined => {
    const newline = text.indexOf("\n", from);
    const nextLine = newline < 0 ? text.length : newline + 1;
    if (skipping || nextLine - from > longestRecord) {
      skipping = newline < 0 && !ended;
      // What belongs to a line that is too long is dropped as it comes in.
      if (skipping) return { record: undefined, next: text.length };
      return step(from, { line, fault: "row-too-long" }, nextLine);
    }
    if (newline < 0 && !ended) return undefined;
    if (text.slice(from, nextLine).trim() === "") {
      line += newline < 0 ? 0 : 1;
      return { record: undefined, next: nextLine };
    }
    const found = findRecord(text, from, ended || text.length - from > longestRecord, separator);
    if (found === "more") return undefined;
    if (found === "broken" || found.end - from > longestRecord)
      return step(from, { line, fault: "quote-not-closed" }, nextLine);
    columns ??= found.cells.length;
    if (ragged || found.cells.length === columns) return step(from, { line, cells: found.cells }, found.next);
    const fault = found.next > nextLine ? "quote-not-closed" : "wrong-number-of-cells";
    return step(from, { line, fault }, nextLine);
  };
  return {
    /** The records that are complete with this piece of text; `ended` with the last one. */
    *push(piece: string, ended = false): Generator<TableRecord> {
      text += piece;
      let from = 0;
      while (from < text.length || (skipping && ended)) {
        const taken = take(from, ended);
        if (!taken) break;
        if (taken.record) yield taken.record;
        from = taken.next;
      }
      text = text.slice(from);
    },
  };
}

const delimiters = { ",": /[,\n]/g, ";": /[;\n]/g, "\t": /[\t\n]/g };

function findRecord(text: string, from: number, ended: boolean, separator: Separator): Found {
  const cells: string[] = [];
  let start = from;
  for (;;) {
    let at = start;
    let quoted = false;
    if (text[at] === '"') {
      const close = closingQuote(text, at);
      if (close < 0 || (close + 1 >= text.length && !ended)) return ended ? "broken" : "more";
      at = close + 1;
      quoted = [separator, "\r", "\n"].includes(text[at] ?? "\n");
      // Something stands after the closing quote: over several lines that quote was never meant to open here.
      if (!quoted && text.slice(start, close).includes("\n")) return "broken";
    }
    const delimiter = delimiters[separator];
    delimiter.lastIndex = at;
    const found = delimiter.exec(text);
    if (!found && !ended) return "more";
    const end = found ? found.index : text.length;
    const raw = text.slice(start, end).replace(/\r$/, "");
    cells.push(quoted ? raw.slice(1, -1).replaceAll('""', '"') : raw);
    if (!found || found[0] === "\n") return { cells, end, next: found ? end + 1 : end };
    start = end + 1;
  }
}

function closingQuote(text: string, opening: number): number {
  for (let at = text.indexOf('"', opening + 1); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at;
  }
  return -1;
}

function countLines(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf("\n", from); at >= 0 && at < to; at = text.indexOf("\n", at + 1)) count += 1;
  return count;
}
