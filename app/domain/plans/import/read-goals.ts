import type { Goal } from "../plan-draft.ts";
import { importLimits } from "./import-limits.ts";
import type { Notes } from "./import-problem.ts";
import { columnOf, type PipeTable } from "./pipe-tables.ts";
import { cellOf, codeIn, isWhole, notesOfRow } from "./table-row.ts";

/** A goal or strategy without the anchor of its clause, and the line it stands in. */
export type WrittenGoal = Omit<Goal, "anchor"> & { at: number };

const titles = {
  code: ["目标编号", "编号", "code"],
  kind: ["类型", "kind"],
  parent: ["上级", "上级编号", "parent"],
  title: ["名称", "目标或策略", "title"],
  titleEn: ["英文", "英文名", "英文名称", "title en", "english"],
};
const kinds = new Map<string, Goal["kind"]>([
  ["目标", "goal"],
  ["goal", "goal"],
  ["策略", "strategy"],
  ["strategy", "strategy"],
]);

/** A code, a name and what stands above it make a table of goals. */
export const isGoalTable = ({ head }: PipeTable) =>
  (["code", "parent", "title"] as const).every((title) => columnOf(head, titles[title]) >= 0);

/** Reads a table of goals and strategies; `seen` holds the codes of the tables before it. */
export function readGoals(table: PipeTable, seen: Set<string>, notes: Notes): WrittenGoal[] {
  const { head } = table;
  const column = (title: keyof typeof titles) => columnOf(head, titles[title]);
  if (column("kind") < 0) {
    notes.add(table.at, "column-missing", { column: "类型" });
    return [];
  }
  if (seen.size + table.rows.length > importLimits.tableRows) {
    notes.add(table.at, "too-many-rows", { most: importLimits.tableRows });
    return [];
  }
  return table.rows.flatMap((row) => {
    const noted = notesOfRow(row, notes);
    if (!isWhole(row, head, noted)) return [];
    const code = codeIn(row, column("code"), seen, noted);
    const title = cellOf(row, column("title"));
    if (title === "") noted.add(row.at, "name-missing");
    const kind = kinds.get(cellOf(row, column("kind")).toLowerCase());
    if (!kind) noted.add(row.at, "goal-kind-unknown", { kind: cellOf(row, column("kind")) });
    if (!code || !title || !kind) return [];
    const titleEn = cellOf(row, column("titleEn")) || title;
    return [{ at: row.at, code, kind, title, titleEn, parent: cellOf(row, column("parent")) || null }];
  });
}

/** Every goal stands under one that is there, and none under itself by whatever way. */
export function checkGoalTree(goals: readonly WrittenGoal[], notes: Notes): void {
  const parents = new Map(goals.map(({ code, parent }) => [code, parent]));
  for (const { at, code, parent } of goals) {
    if (parent !== null && !parents.has(parent)) notes.add(at, "goal-unknown", { code: parent });
    const way = new Set<string>();
    let above: string | null | undefined = parent;
    while (above && above !== code && !way.has(above)) {
      way.add(above);
      above = parents.get(above);
    }
    if (above === code) notes.add(at, "goal-circular", { code });
  }
}
