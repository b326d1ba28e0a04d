import type { AuditLine } from "#app/domain/inspection/audit-line.ts";
import { useT } from "#app/ui/page-context.tsx";
import { FlowCell, FlowHead, FlowRow, FlowTable } from "#app/ui/primitives/flow-table.tsx";
import { Moment } from "#app/ui/primitives/moment.tsx";
import { auditColumns } from "./audit-rows.ts";
import { actorWords, eventWords, roleWords, subjectWords } from "./audit-words.ts";

/** The ledger's lines, the latest first. */
export function AuditTable({ lines }: { lines: AuditLine[] }) {
  const t = useT();
  return (
    <FlowTable
      label={t("audit.table")}
      className="audit brief"
      heads={auditColumns.map((column) => t(`audit.column.${column}`))}
    >
      {lines.map((line) => (
        <Line key={line.seq} line={line} />
      ))}
    </FlowTable>
  );
}

function Line({ line }: { line: AuditLine }) {
  const t = useT();
  const { seq, at, actorRole, subject, particulars } = line;
  return (
    <FlowRow>
      <FlowCell head={t("audit.column.seq")}>{seq}</FlowCell>
      <FlowCell head={t("audit.column.at")}>
        <Moment at={at} />
      </FlowCell>
      <FlowCell head={t("audit.column.actor")}>
        <Actor line={line} />
      </FlowCell>
      <FlowCell head={t("audit.column.role")}>{roleWords(t, actorRole)}</FlowCell>
      <FlowHead>{eventWords(t, line)}</FlowHead>
      <FlowCell head={t("audit.column.subject")}>
        {"href" in subject && subject.href ? (
          <a href={subject.href}>{subjectWords(t, line)}</a>
        ) : (
          subjectWords(t, line)
        )}
      </FlowCell>
      <FlowCell className="audit-particulars" head={t("audit.column.particulars")}>
        {particulars}
      </FlowCell>
    </FlowRow>
  );
}

/** A name leads to everything else that this person did. */
function Actor({ line }: { line: AuditLine }) {
  const t = useT();
  const { actor } = line;
  if (actor.kind !== "staff" && actor.kind !== "resident") return actorWords(t, line);
  return <a href={`/office/audit?who=${encodeURIComponent(actor.id)}`}>{actorWords(t, line)}</a>;
}
