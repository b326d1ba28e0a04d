import { z } from "zod";
import { type Decision, refuse } from "../decision.ts";
import type { YearDay } from "./calendar-year.ts";
import { isCivilDate } from "./civil-date.ts";
import type { DayKind } from "./working-calendar.ts";

/** The kinds of day as the yearly notice calls them. */
export const kindWords = {
  "statutory-holiday": "法定节假日",
  holiday: "调休放假",
  "make-up-workday": "调休上班",
} as const satisfies Record<DayKind, string>;

const jsonRow = z.object({
  date: z.string(),
  kind: z.string(),
  name: z.union([z.string(), z.object({ zh: z.string() }).transform(({ zh }) => zh)]),
});

type NoticeFault = { line: number };

/**
 * Reads the days of a notice as they were pasted: a line each (`2027-01-01,法定节假日,元旦`, also with tabs), or JSON rows of
 * `date`, `kind` and `name`. The line that is not understood is named, counted from 1.
 */
export function readNotice(text: string): { ok: true; days: YearDay[] } | ({ ok: false } & NoticeFault) {
  const rows = text.trim().startsWith("[") ? jsonRows(text) : lineRows(text);
  const days: YearDay[] = [];
  for (const { line, cells } of rows) {
    const [date = "", kindWord = "", name = ""] = cells.map((cell) => cell.trim());
    const kind = kindOf(kindWord);
    if (!isCivilDate(date) || !kind || name === "" || name.length > 40) return { ok: false, line };
    days.push({ date, kind, name });
  }
  return { ok: true, days: days.toSorted((a, b) => a.date.localeCompare(b.date)) };
}

/** A year's days as they are edited: a line each. */
export const noticeText = (days: readonly YearDay[]) =>
  days.map(({ date, kind, name }) => `${date},${kindWords[kind]},${name}`).join("\n");

type Row = { line: number; cells: string[] };

function lineRows(text: string): Row[] {
  return text
    .split(/\r\n?|\n/)
    .map((line, at) => ({ line: at + 1, cells: line.split(/[,，\t]/) }))
    .filter(({ cells }) => cells.join("").trim() !== "");
}

function jsonRows(text: string): Row[] {
  const read = json(text);
  const rows = z.array(z.unknown()).safeParse(read.ok ? read.value : undefined);
  if (!rows.success) return [{ line: 1, cells: [] }];
  return rows.data.map((row, at) => {
    const parsed = jsonRow.safeParse(row);
    const cells = parsed.success ? [parsed.data.date, parsed.data.kind, parsed.data.name] : [];
    return { line: at + 1, cells };
  });
}

function json(text: string): Decision<{ value: unknown }, "record-not-understood"> {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return refuse("record-not-understood");
  }
}

function kindOf(word: string): DayKind | undefined {
  if (word === "statutory-holiday" || word === kindWords["statutory-holiday"]) return "statutory-holiday";
  if (word === "holiday" || word === kindWords.holiday) return "holiday";
  return word === "make-up-workday" || word === kindWords["make-up-workday"] ? "make-up-workday" : undefined;
}
