import type { ResultRow } from "#app/domain/consultations/result/result-view.ts";
import { EntityLabelPart } from "#app/ui/needs/entity-label-part.tsx";
import { usePage } from "#app/ui/page-context.tsx";
import type { Choice } from "#app/ui/primitives/field.tsx";
import { FlowCell, FlowHead, FlowRow, FlowTable } from "#app/ui/primitives/flow-table.tsx";
import { Written } from "#app/ui/primitives/written.tsx";
import { subjectWords } from "../subject-words.ts";

const columns = [
  ...(["ordinal", "who", "words", "topic", "subject", "adoption", "reason", "unit", "followUp"] as const),
] as const;

type Props = { rows: readonly ResultRow[]; subjects: readonly Choice[] };

/** 公众意见采纳情况: you said, we decided, why, and where it went. */
export function ResultTable({ rows, subjects }: Props) {
  const { t } = usePage();
  return (
    <FlowTable
      label={t("results.table")}
      heads={columns.map((column) => t(`results.column.${column}`))}
      className="result-table"
    >
      {rows.map((row) => (
        <Row key={row.ordinal} {...{ row, subjects }} />
      ))}
    </FlowTable>
  );
}

type RowProps = { row: ResultRow; subjects: readonly Choice[] };
function Row({ row, subjects }: RowProps) {
  const { t, lang } = usePage();
  const head = (column: (typeof columns)[number]) => t(`results.column.${column}`);
  const { ordinal, position, adoption, topic, subject, reason, followUp, tasks } = row;
  return (
    <FlowRow>
      <FlowHead>
        <span id={`passage-${ordinal}`}>{ordinal}</span>
      </FlowHead>
      <FlowCell head={head("who")} className="who">
        <div>
          <Who row={row} />
          {row.signatories > 1 && ` ${t("results.signatories", { count: row.signatories })}`}
          <br />
          <span className="quiet">
            {String(position).padStart(4, "0")} · {t(`consultations.channel.${row.channel}`)}
          </span>
        </div>
      </FlowCell>
      <FlowCell head={head("words")}>
        {row.words === null ? (
          <em>{t(`results.kept-back.${row.keptBack ?? "by-writer"}`)}</em>
        ) : (
          <Written words={row.words} />
        )}
      </FlowCell>
      <FlowCell head={head("topic")} className="short">
        {topic || "—"}
      </FlowCell>
      <FlowCell head={head("subject")}>{subjectWords(t, subjects, subject)}</FlowCell>
      <FlowCell head={head("adoption")} className="short">
        <strong>{t(`notices.adoption.${adoption}`)}</strong>
      </FlowCell>
      <FlowCell head={head("reason")}>{reason === null ? "—" : <Written words={reason} />}</FlowCell>
      <FlowCell head={head("unit")}>{(lang === "en" ? row.unitEn : row.unit) || "—"}</FlowCell>
      <FlowCell head={head("followUp")}>
        <div>
          {followUp ?? (tasks.length === 0 && "—")}
          {tasks.map((task) => (
            <p key={task.number}>
              <a href={`/tasks/${task.number}`}>{t("results.task-named", task)}</a>
            </p>
          ))}
        </div>
      </FlowCell>
    </FlowRow>
  );
}

function Who({ row }: { row: ResultRow }) {
  const { t } = usePage();
  if (row.entity) return <EntityLabelPart entity={row.entity} />;
  if (row.organisation)
    return (
      <>
        {row.organisation} <span className="role">{t("consultations.participant-one.organisation")}</span>
      </>
    );
  return row.name ?? "—";
}
