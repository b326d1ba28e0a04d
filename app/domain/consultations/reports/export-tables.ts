import type { CivilDate } from "../../calendar/civil-date.ts";
import type { Translate } from "../../text/language.ts";
import type { ExportedContribution, ReportSource } from "./report-source.ts";

/** A day is a day and a number a number; everything else is text and never a formula. */
export type Cell = string | number | null | { day: CivilDate };
export type Column = { title: string; width: number };
export type TableName = "contributions" | "passages" | "results" | "statistics";
export type ExportTable = {
  name: TableName;
  title: string;
  columns: Column[];
  /** The rows that a contribution makes in it. */
  rowsOf(contribution: ExportedContribution): Cell[][];
};

/** The tables of a copy that have a row for what people wrote; the statistics come after them. */
export function exportTables(t: Translate): ExportTable[] {
  const columns = (widths: Record<string, number>): Column[] =>
    Object.entries(widths).map(([name, width]) => ({ title: t(`reports.column.${name}`), width }));
  const yes = (is: boolean) => t(is ? "reports.yes" : "reports.no");
  const adoption = (of: string | null) => (of ? t(`notices.adoption.${of}`) : t("consultations.undecided"));
  return [
    {
      name: "contributions",
      title: t("reports.table.contributions"),
      columns: columns({
        ...{ position: 8, number: 18, received: 12, channel: 12, kind: 12 },
        ...{ who: 18, writer: 14, uscc: 22, stake: 24, subject: 30 },
        ...{ words: 80, "may-publish": 12, signatories: 10, "same-as": 10, passages: 10 },
      }),
      rowsOf: (row) => [
        [
          ...[row.position, row.number, { day: row.receivedOn }, t(`consultations.channel.${row.channel}`)],
          ...[t(`consultations.participant-one.${row.kind}`), row.who, row.writer, row.uscc, row.stake],
          ...[row.subject, row.words, yes(row.mayPublish), row.signatories, row.sameAs, row.passages.length],
        ],
      ],
    },
    {
      name: "passages",
      title: t("reports.table.passages"),
      columns: columns({
        ...{ item: 10, number: 18, from: 8, until: 8, words: 70 },
        ...{ topic: 14, subject: 30, unit: 20, adoption: 12, reason: 50 },
        ...{ "follow-up": 30 },
      }),
      rowsOf: (row) =>
        row.passages.map((one) => [
          ...[one.item, row.number, one.from, one.until, one.words, one.topic, one.subject, one.unit],
          ...[adoption(one.adoption), one.reason, one.followUp],
        ]),
    },
    {
      name: "results",
      title: t("reports.table.results"),
      columns: columns({
        ...{ item: 10, who: 18, signatories: 10, words: 70, topic: 14, subject: 30 },
        ...{ adoption: 12, reason: 50, unit: 20, "follow-up": 30 },
      }),
      rowsOf: (row) =>
        row.passages
          .filter((one) => one.adoption !== null)
          .map((one) => [
            ...[
              one.item,
              row.who,
              row.signatories,
              one.words,
              one.topic,
              one.subject,
              adoption(one.adoption),
            ],
            ...[one.reason, one.unit, one.followUp],
          ]),
    },
  ];
}

type Counted = Pick<ReportSource, "t" | "figures" | "reach" | "questions">;

/** The numbers as a table: what is counted, of which kind, how many; the last row of each kind is its sum. */
export function statisticsTable({ t, figures, reach, questions }: Counted) {
  const columns: Column[] = [
    { title: t("reports.column.figure"), width: 24 },
    { title: t("reports.column.part"), width: 36 },
    { title: t("reports.column.many"), width: 12 },
  ];
  const rows: Cell[][] = figures.flatMap(({ name, all, parts }) => {
    const figure = t(`reports.figure.${name}`);
    return [...parts.map(({ label, many }) => [figure, label, many]), [figure, t("reports.all"), all]];
  });
  const told: Cell[][] = [
    ...reach.flatMap(({ title, parts }) => parts.map(({ label, many }) => [title, label, many])),
    ...questions.flatMap(({ asks, answered, lines }) => [
      ...lines.map(({ label, many }) => [asks, label, many]),
      [asks, t("reports.answered"), answered],
    ]),
  ];
  const title = t("reports.table.statistics");
  return { name: "statistics" as const, title, columns, rows: [...rows, ...told] };
}
