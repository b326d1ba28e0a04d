import type { Notes } from "./import-problem.ts";

const strict = new TextDecoder("utf-8", { fatal: true });

/** Bytes as UTF-8 text without its mark; anything else is written down by the line where it stops being text. */
export function readText(bytes: Uint8Array, notes: Notes): string | undefined {
  // UTF-16, as some editors call Unicode, has a mark of its own.
  const isWide = [0xfe, 0xff].includes(bytes[0] ?? 0) && [0xfe, 0xff].includes(bytes[1] ?? 0);
  if (bytes.includes(0)) {
    notes.add(isWide ? 1 : null, isWide ? "not-utf8" : "not-text");
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
