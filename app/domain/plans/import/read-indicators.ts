import type { Indicator, YearValue } from "../plan-draft.ts";
import { importLimits } from "./import-limits.ts";
import type { Notes } from "./import-problem.ts";
import { columnOf, type PipeTable } from "./pipe-tables.ts";
import { cellOf, codeIn, isWhole, notesOfRow } from "./table-row.ts";

/** An indicator without the anchor of its clause, and the line it stands in. */
export type WrittenIndicator = Omit<Indicator, "anchor"> & { at: number };

const titles = {
  code: ["编号", "指标编号", "code"],
  name: ["指标", "指标名称", "indicator", "name"],
  nameEn: ["英文", "英文名", "英文名称", "name en", "english"],
  unit: ["单位", "unit"],
  nature: ["属性", "指标属性", "nature"],
  source: ["来源", "数据来源", "source"],
  goal: ["策略", "策略编号", "目标编号", "strategy", "goal"],
};
const natures = new Map<string, Indicator["nature"]>([
  ["约束性", "binding"],
  ["binding", "binding"],
  ["预期性", "expected"],
  ["expected", "expected"],
]);
/** 基期2020, 基期年（2020）, 2020年基期值; a head of two rows gives such as 目标值2035年. */
const yearOf = (names: string) =>
  new RegExp(
    `^(?:规划)?(?:${names})[年值]*\\s*\\(?(\\d{4})年?\\)?$|^(\\d{4})年?\\s*\\(?(?:${names})[年值]*\\)?$`,
    "i",
  );
const [baseYear, currentYear, targetYear] = [
  yearOf("基期|基准|base"),
  yearOf("现状|current"),
  yearOf("目标|近期|远期|target|"),
];

/** 指标 and 单位 and years in the head make a table of indicators. */
export const isIndicatorTable = ({ head }: PipeTable) =>
  columnOf(head, titles.name) >= 0 &&
  columnOf(head, titles.unit) >= 0 &&
  head.some((title) => [baseYear, currentYear, targetYear].some((year) => year.test(plainTitle(title))));

const plainTitle = (title: string) => title.normalize("NFKC").trim();

/** Reads a table of indicators; `seen` holds the codes of the tables before it. */
export function readIndicators(table: PipeTable, seen: Set<string>, notes: Notes): WrittenIndicator[] {
  const { head } = table;
  const column = (title: keyof typeof titles) => columnOf(head, titles[title]);
  const missing = (["code", "nature"] as const).filter((title) => column(title) < 0);
  for (const title of missing) notes.add(table.at, "column-missing", { column: titles[title][0] ?? title });
  if (missing.length > 0) return [];
  if (seen.size + table.rows.length > importLimits.tableRows) {
    notes.add(table.at, "too-many-rows", { most: importLimits.tableRows });
    return [];
  }
  const [base, current, target] = [baseYear, currentYear, targetYear].map((year) => yearsIn(head, year));
  return table.rows.flatMap((row) => {
    const noted = notesOfRow(row, notes);
    if (!isWhole(row, head, noted)) return [];
    const values = (years: Year[] = []) => years.flatMap((year) => valueIn(row, year, noted) ?? []);
    const [first = null, now = null] = [values(base)[0], values(current)[0]];
    const targets = values(target);
    const code = codeIn(row, column("code"), seen, noted);
    const name = cellOf(row, column("name"));
    if (name === "") noted.add(row.at, "name-missing");
    const nature = natures.get(cellOf(row, column("nature")).toLowerCase());
    if (!nature) noted.add(row.at, "nature-unknown", { nature: cellOf(row, column("nature")) });
    if (!code || !name || !nature) return [];
    return [
      {
        ...{ at: row.at, code, name, nature, base: first, current: now, targets },
        nameEn: cellOf(row, column("nameEn")) || name,
        unit: cellOf(row, column("unit")),
        source: cellOf(row, column("source")),
        goal: cellOf(row, column("goal")) || null,
      },
    ];
  });
}

type Year = { year: number; column: number };

const yearsIn = (head: readonly string[], title: RegExp): Year[] =>
  head.flatMap((text, column) => {
    const [, last, first] = title.exec(plainTitle(text)) ?? [];
    const year = last ?? first;
    return year ? [{ year: Number(year), column }] : [];
  });

/** `1,234.5`, `≥90` and `90%` are numbers; an empty cell or a dash is none. */
function valueIn(
  row: PipeTable["rows"][number],
  { year, column }: Year,
  notes: Notes,
): YearValue | undefined {
  const text = cellOf(row, column);
  if (text === "") return undefined;
  const plain = text
    .normalize("NFKC")
    .replace(/^(?:[≥≤<>]=?|不低于|不高于|不少于|不超过)\s*/, "")
    .replaceAll(/[,\s]|%$/g, "");
  if (/^[-−]?\d{1,15}(\.\d{1,10})?$/.test(plain)) return { year, value: Number(plain.replace("−", "-")) };
  notes.add(row.at, "number-not-understood", { text, year });
  return undefined;
}
