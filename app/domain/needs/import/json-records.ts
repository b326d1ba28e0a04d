import { brokenSign } from "./broken-sign.ts";

/** One record of a JSON file: its first line (from 1) and its value, or why it cannot be read. */
export type JsonRecord =
  | { line: number; value: unknown }
  | { line: number; fault: "not-a-record" | "row-too-long" | "broken-utf-8" };

/** Signs of one record: an unclosed brace must not swallow the file. */
const longestRecord = 1_048_576;

/**
 * Cuts JSON text into records as it comes in: one value a line (NDJSON), or the members of one array, told apart by the first
 * sign of the file. A broken line costs itself and no other.
 */
export function jsonRecords() {
  let text = "";
  let line = 1;
  let inArray: boolean | undefined;
  let skipping = false;
  const record = (raw: string): JsonRecord => {
    if (raw.length > longestRecord) return { line, fault: "row-too-long" };
    if (raw.includes(brokenSign)) return { line, fault: "broken-utf-8" };
    try {
      return { line, value: JSON.parse(raw) };
    } catch {
      return { line, fault: "not-a-record" };
    }
  };
  return {
    /** The records that are complete with this piece of text; `ended` with the last one. */
    *push(piece: string, ended = false): Generator<JsonRecord> {
      text += piece;
      if (inArray === undefined) {
        const first = /\S/.exec(text);
        if (!first) return;
        inArray = first[0] === "[";
      }
      let from = 0;
      while (from < text.length) {
        const end = inArray && !skipping ? endOfMember(text, from) : text.indexOf("\n", from);
        if (end < 0 && !ended && text.length - from > longestRecord) {
          if (!skipping) yield { line, fault: "row-too-long" };
          // What belongs to it is dropped as it comes in, up to the end of a line.
          skipping = true;
          line += breaksIn(text.slice(from));
          from = text.length;
        }
        if (end < 0 && !ended) break;
        if (skipping) {
          skipping = false;
          line += 1;
          from = end < 0 ? text.length : end + 1;
          continue;
        }
        const next = end < 0 ? text.length : end + 1;
        const piece = text.slice(from, next);
        const lead = /^[\s,[\]]*/.exec(piece)?.[0] ?? "";
        const raw = (inArray ? piece.slice(lead.length) : piece).trim();
        if (inArray) line += breaksIn(lead);
        if (raw !== "") yield record(raw);
        line += breaksIn(inArray ? piece.slice(lead.length) : piece);
        from = next;
      }
      text = text.slice(from);
    },
  };
}

/** Where the next object of an array ends; -1 while it is not complete. What stands between objects is skipped. */
function endOfMember(text: string, from: number): number {
  let depth = 0;
  const sign = /["{}]/g;
  sign.lastIndex = from;
  for (let found = sign.exec(text); found; found = sign.exec(text)) {
    if (found[0] === '"') {
      const close = closingQuote(text, found.index);
      if (close < 0) return -1;
      sign.lastIndex = close + 1;
    } else {
      depth += found[0] === "{" ? 1 : -1;
      if (depth <= 0) return found.index;
    }
  }
  return -1;
}

function closingQuote(text: string, opening: number): number {
  const sign = /["\\]/g;
  sign.lastIndex = opening + 1;
  for (let found = sign.exec(text); found; found = sign.exec(text)) {
    if (found[0] === '"') return found.index;
    sign.lastIndex = found.index + 2;
  }
  return -1;
}

const breaksIn = (text: string) => text.split("\n").length - 1;
