import { csvRecords } from "../../needs/import/csv-records.ts";
import type { ParticipationTerm } from "./participation-term.ts";
import { populationForm, type ReferencePopulation } from "./reference-population.ts";

/** What is wrong with a file: in which line, in which column, and what (a key under `errors.`). */
export type FileProblem = { line: number; column: string; problem: string };
export type Territory = { id: string; name: string; nameEn: string };

const columns = ["territory", "total", "source", "countedOn", "validFrom", "validUntil"] as const;
/** Column names in the first row as they may also be written. */
const alsoWritten: Readonly<Record<string, string>> = {
  ...{ 辖区: "territory", 总人口: "total", 来源: "source", 数据日期: "countedOn" },
  ...{ 生效日期: "validFrom", 失效日期: "validUntil" },
};
const mostProblems = 100;

/** The first row of such a file. */
export const populationColumns = (terms: readonly ParticipationTerm[]): string[] => [
  ...columns,
  ...terms.map(({ code }) => code),
];

/** Reads a table of populations, a territory a row, by its code or its name. Nothing is taken of a file with a problem in it. */
export function readPopulationFile(
  text: string,
  terms: readonly ParticipationTerm[],
  territories: readonly Territory[],
): { populations: ReferencePopulation[]; problems: FileProblem[] } {
  const [head, ...rows] = [...csvRecords().push(text.replace(/^\uFEFF/, ""), true)];
  const names = head && "cells" in head ? head.cells.map((cell) => columnNamed(cell, terms)) : [];
  const missing = ["territory", "total", "source", "countedOn", "validFrom"].filter(
    (column) => !names.includes(column),
  );
  const problems: FileProblem[] = missing.map((column) => ({ line: 1, column, problem: "column-missing" }));
  const populations: ReferencePopulation[] = [];
  const seen = new Set<string>();
  const shape = populationForm(terms);
  if (missing.length === 0 && rows.length === 0)
    problems.push({ line: 1, column: "territory", problem: "file-without-rows" });
  for (const row of missing.length > 0 ? [] : rows) {
    if ("fault" in row) {
      problems.push({ line: row.line, column: "", problem: "row-not-understood" });
      continue;
    }
    const typed = Object.fromEntries(row.cells.map((cell, at) => [names[at] ?? "", cell.trim()]));
    const territory = territoryNamed(typed.territory ?? "", territories);
    const parsed = shape.safeParse(typed);
    const at = (column: string, problem: string) => problems.push({ line: row.line, column, problem });
    if (!territory) at("territory", "territory-unknown");
    if (!parsed.success)
      for (const issue of parsed.error.issues) at(String(issue.path[0] ?? ""), issue.message);
    if (!territory || !parsed.success) continue;
    const key = `${territory.id} ${parsed.data.validFrom}`;
    if (seen.has(key)) at("territory", "row-twice");
    seen.add(key);
    populations.push({ territoryId: territory.id, ...parsed.data });
  }
  return { populations: problems.length > 0 ? [] : populations, problems: problems.slice(0, mostProblems) };
}

function columnNamed(cell: string, terms: readonly ParticipationTerm[]): string {
  const written = cell.trim();
  const term = terms.find(({ name, nameEn }) => name === written || nameEn === written);
  return alsoWritten[written] ?? term?.code ?? written;
}

const territoryNamed = (written: string, territories: readonly Territory[]) =>
  territories.find(({ id, name, nameEn }) => [id, name, nameEn].includes(written));
