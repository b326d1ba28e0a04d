import { daysBetween } from "../../../calendar/civil-date.ts";
import { exportTables, statisticsTable } from "../export-tables.ts";
import type { ExportedContribution, ReportSource } from "../report-source.ts";
import { type ListName, lists, type Placeholder, placeholders } from "./placeholders.ts";

type Values = Record<string, string>;
export type TemplateData = Record<string, string | Values[]>;

/** What a template is filled with but its passages, each under its name and its Chinese one. */
export function templateData(source: ReportSource): TemplateData {
  const { t, head, topics, reach, questions } = source;
  const join = (words: readonly string[]) => words.join(t("reports.body.comma"));
  const days = head.opensOn && head.closesOn ? daysBetween(head.opensOn, head.closesOn) : 0;
  const single: Record<Placeholder, string | number | null> = {
    ...{ title: head.title, number: head.number, office: source.office, made_on: source.madeOn },
    ...{ opens_on: head.opensOn, closes_on: head.closesOn, days, promised_on: head.resultOn },
    ...{ published_on: head.answeredOn, days_late: head.daysLate, basis: head.basis },
    ...{ subjects: join(head.subjects), materials: join(head.materials), shorter_reason: head.shorterReason },
    ...{ contact: head.contact, statement: head.statement, contributions: head.contributions },
    ...{ passages_all: head.passages, withdrawn: head.withdrawn },
  };
  const numbers = statisticsTable({ ...source, reach: [], questions: [] }).rows;
  const rows: Record<Exclude<ListName, "passages">, Values[]> = {
    figures: numbers.map((row) => valuesOf("figures", row)),
    topics: topics.map(({ label, all, became, samples }) =>
      valuesOf("topics", [label, all, join(became), samples.join("\n")]),
    ),
    reach: reach.flatMap(({ title, parts }) =>
      parts.map(({ label, many }) => valuesOf("reach", [title, label, many ?? t("reports.held-back")])),
    ),
    answers: questions.flatMap(({ asks, lines }) =>
      lines.map(({ label, many }) => valuesOf("answers", [asks, label, many])),
    ),
  };
  return {
    ...Object.fromEntries(
      Object.entries(single).flatMap(([name, value]) =>
        namesOf(placeholders, name).map((one) => [one, String(value ?? "")]),
      ),
    ),
    ...Object.fromEntries(
      Object.entries(rows).flatMap(([name, all]) => listNames(name).map((one) => [one, all])),
    ),
  };
}

/** The values of a contribution's passages, in the order of the fields of `lists.passages`. */
export function passageValues(t: ReportSource["t"]): (row: ExportedContribution) => Values[] {
  const results = exportTables(t).find(({ name }) => name === "results");
  return (row) => (results?.rowsOf(row) ?? []).map((cells) => valuesOf("passages", cells));
}

export const listNames = (name: string) => [
  name,
  ...Object.entries(lists).flatMap(([en, { zh }]) => (en === name ? zh : [])),
];

/** A row of a list under its fields' names, in the order in which `lists` has them. */
export function valuesOf(list: ListName, cells: readonly unknown[]): Values {
  const fields = Object.entries(lists[list].fields);
  return Object.fromEntries(
    fields.flatMap(([en, zh], at) => [en, zh].map((name) => [name, String(cells[at] ?? "")])),
  );
}

const namesOf = (names: Record<string, string>, name: string) => [name, names[name] ?? name];
