import type { Notes } from "./import-problem.ts";
import { shown, type WrittenClause } from "./read-clauses.ts";

type Known = { anchors: ReadonlySet<string>; layers: ReadonlySet<string>; figures: ReadonlySet<string> };

/** Whatever the words point at is there: `{{layer-…}}`, `{{figure-…}}` and links to clauses of the same plan. */
export function checkReferences(clauses: readonly WrittenClause[], known: Known, notes: Notes): void {
  for (const { at, text } of clauses.flatMap(({ lines }) => lines)) {
    const part = /^\{\{(.*)\}\}\s*$/.exec(text)?.[1];
    const [, kind, code = ""] = /^(layer|figure)-(.+)$/.exec(part ?? "") ?? [];
    if (kind === "layer" && !known.layers.has(code)) notes.add(at, "layer-unknown", { code: shown(code) });
    if (kind === "figure" && !known.figures.has(code)) notes.add(at, "figure-unknown", { code: shown(code) });
    if (part !== undefined && !kind) notes.add(at, "part-unknown", { part: shown(part) });
    for (const [, anchor = ""] of text.matchAll(/\]\(#([^)\s]{1,60})\)/g))
      if (!known.anchors.has(anchor)) notes.add(at, "link-unknown", { anchor: shown(anchor) });
  }
}
