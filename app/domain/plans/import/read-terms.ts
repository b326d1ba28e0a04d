import { importLimits } from "./import-limits.ts";
import type { Notes } from "./import-problem.ts";
import type { WrittenClause } from "./read-clauses.ts";

/** A term as the document explains it, and the line it stands in. */
export type WrittenTerm = { at: number; term: string; meaning: string };

export const explainsTerms = ({ heading }: Pick<WrittenClause, "heading">) =>
  /术语|名词解释|glossary|definitions|terms/i.test(heading);

/** List items `- **术语**：含义` of a clause that explains terms; `seen` holds those of the clauses before it. */
export function readTerms({ lines }: WrittenClause, seen: Set<string>, notes: Notes): WrittenTerm[] {
  return lines.flatMap(({ at, text }) => {
    const [, term = "", meaning = ""] = /^[-*]\s+\*\*(.+?)\*\*\s*[:：]?\s*(.+)$/.exec(text) ?? [];
    if (term === "") return [];
    const plain = term.replace(/[:：]$/, "").trim();
    if (seen.has(plain)) notes.add(at, "term-twice", { term: plain });
    else if (seen.size >= importLimits.tableRows)
      notes.add(at, "too-many-rows", { most: importLimits.tableRows });
    else {
      seen.add(plain);
      return [{ at, term: plain, meaning: meaning.replace(/^[:：]\s*/, "").trim() }];
    }
    return [];
  });
}
