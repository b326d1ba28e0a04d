import type { DocumentLine } from "./document-line.ts";
import type { Notes } from "./import-problem.ts";
import { pipeTables } from "./pipe-tables.ts";
import { readClauses, type WrittenClause } from "./read-clauses.ts";
import { checkGoalTree, isGoalTable, readGoals, type WrittenGoal } from "./read-goals.ts";
import { isIndicatorTable, readIndicators, type WrittenIndicator } from "./read-indicators.ts";
import { explainsTerms, readTerms, type WrittenTerm } from "./read-terms.ts";

/** Indicators, goals and terms stay in the words of their clause too; `clause` is its place among the clauses. */
export type WrittenDocument = {
  clauses: WrittenClause[];
  indicators: InClause<WrittenIndicator>[];
  goals: InClause<WrittenGoal>[];
  terms: InClause<WrittenTerm>[];
};
type InClause<Part> = Part & { clause: number };

/** Reads the body of a plan, whether it came from Markdown or from DOCX. */
export function readDocument(lines: readonly DocumentLine[], notes: Notes): WrittenDocument {
  const clauses = readClauses(lines, notes);
  const seen = { indicators: new Set<string>(), goals: new Set<string>(), terms: new Set<string>() };
  const document: WrittenDocument = { clauses, indicators: [], goals: [], terms: [] };
  for (const [clause, written] of clauses.entries()) {
    const placed = <Part>(parts: readonly Part[]) => parts.map((part) => ({ ...part, clause }));
    for (const table of pipeTables(written.lines)) {
      if (isIndicatorTable(table))
        document.indicators.push(...placed(readIndicators(table, seen.indicators, notes)));
      else if (isGoalTable(table)) document.goals.push(...placed(readGoals(table, seen.goals, notes)));
    }
    if (explainsTerms(written)) document.terms.push(...placed(readTerms(written, seen.terms, notes)));
  }
  checkGoalTree(document.goals, notes);
  for (const { at, goal } of document.indicators)
    if (goal !== null && !seen.goals.has(goal)) notes.add(at, "goal-unknown", { code: goal });
  return document;
}
