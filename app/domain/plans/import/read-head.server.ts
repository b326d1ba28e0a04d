import { isMap, isScalar, LineCounter, parseDocument } from "yaml";
import { importLimits } from "./import-limits.ts";
import type { Notes } from "./import-problem.ts";
import type { GivenHead } from "./plan-head.ts";

/** The YAML between the first two `---` lines, and where the body begins. */
export type SplitText = { head: string; headLine: number; body: string; bodyLine: number };

export function splitHead(text: string, notes: Notes): SplitText | undefined {
  const lines = text.split(/\r\n?|\n/);
  const start = lines.findIndex((line) => line.trim() !== "");
  const end = lines.findIndex((line, at) => at > start && /^(---|\.\.\.)\s*$/.test(line));
  if (!/^---\s*$/.test(lines[start] ?? "") || end < 0) {
    notes.add(Math.max(1, start + 1), "head-missing");
    return undefined;
  }
  return {
    ...{ head: lines.slice(start + 1, end).join("\n"), headLine: start + 2 },
    ...{ body: lines.slice(end + 1).join("\n"), bodyLine: end + 2 },
  };
}

/** Reads a head's YAML: plain values alone, no tags, no aliases, each key once. */
export function readHeadYaml(
  { head, headLine }: Pick<SplitText, "head" | "headLine">,
  notes: Notes,
): GivenHead | undefined {
  if (head.length > importLimits.headBytes) {
    notes.add(headLine, "head-too-long", { most: importLimits.headBytes });
    return undefined;
  }
  const lineCounter = new LineCounter();
  // All values stay text, so that version 1.0 is not 1; a tag is a fault, and no alias unfolds.
  const document = parseDocument(head, { lineCounter, schema: "failsafe", prettyErrors: false });
  const lineAt = (offset: number) => lineCounter.linePos(offset).line + headLine - 1;
  const faults = [...document.errors, ...document.warnings];
  const told = new Map(faults.map(({ pos, code }) => [lineAt(pos[0]), code]));
  for (const [line, code] of told) notes.add(line, "head-not-understood", { code });
  const map = document.contents;
  if (faults.length > 0 || !isMap(map)) {
    if (faults.length === 0) notes.add(headLine, "head-not-understood", { code: "NO_MAP" });
    return undefined;
  }
  const lines = new Map(
    map.items.flatMap(({ key }) =>
      isScalar(key) ? [[String(key.value), lineAt(key.range?.[0] ?? 0)] as const] : [],
    ),
  );
  try {
    const all: Record<string, unknown> = document.toJS({ maxAliasCount: 0 });
    const given = Object.entries(all).filter(
      ([, value]) => !["", "~", "null", null].some((none) => none === value),
    );
    return { fields: Object.fromEntries(given), lineOf: (field) => lines.get(field) ?? null };
  } catch {
    notes.add(headLine, "head-not-understood", { code: "ALIAS" });
    return undefined;
  }
}
