import type { Lang, Translate } from "../../text/language.ts";
import type { ResultRow } from "../result/result-view.ts";
import type { Cell, Column } from "./export-tables.ts";

type Reader = { t: Translate; lang: Lang; subjectName(ref: string): string };

/** 公众意见采纳情况 for everybody: the columns of the result page, and what stands in them. */
export function publicTable({ t, lang, subjectName }: Reader): {
  columns: Column[];
  cells(row: ResultRow): Cell[];
} {
  const widths = {
    ...{ position: 8, kind: 12, who: 18, uscc: 22, stake: 24, signatories: 10 },
    ...{ words: 70, topic: 14, subject: 30 },
    ...{ adoption: 12, reason: 50, unit: 20, "follow-up": 30 },
  };
  return {
    columns: Object.entries(widths).map(([name, width]) => ({ title: t(`reports.column.${name}`), width })),
    cells: (row) => [
      ...[row.ordinal, speaks(t, row), row.entity?.name ?? row.organisation ?? row.name],
      ...[row.entity?.uscc ?? null, row.entity?.stake ?? null, row.signatories],
      ...[row.words ?? t(`results.kept-back.${row.keptBack ?? "by-writer"}`), row.topic],
      ...[subjectName(row.subject), t(`notices.adoption.${row.adoption}`), row.reason],
      ...[lang === "en" ? row.unitEn : row.unit, followUp(row)],
    ],
  };
}

/** Said by the same that the page says it by: of what is kept back neither says who spoke. */
function speaks(t: Translate, { entity, organisation, name }: ResultRow): string | null {
  const kind = entity ? "market-entity" : organisation ? "organisation" : name === null ? null : "individual";
  return kind && t(`consultations.participant-one.${kind}`);
}

const followUp = ({ followUp: said, tasks }: ResultRow) =>
  [said, ...tasks.map(({ number, title }) => `${number} ${title}`)].filter(Boolean).join("; ");
