import type { Notes } from "./import-problem.ts";

const strict = new TextDecoder("utf-8", { fatal: true });

/** Bytes as UTF-8 text without its mark; anything else is written down by the line where it stops being text. */
export function readText(bytes: Uint8Array, notes: Notes): string | undefined {
  if (bytes.includes(0)) {
    notes.add(null, "not-text");
    return undefined;
  }
  try {
    return strict.decode(bytes);
  } catch {
    const lenient = new TextDecoder("utf-8").decode(bytes);
    const before = lenient.slice(0, lenient.indexOf("\uFFFD"));
    notes.add(before.split("\n").length, "not-utf8");
    return undefined;
  }
}
