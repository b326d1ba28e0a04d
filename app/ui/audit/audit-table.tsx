import type { AuditLine } from "#app/domain/inspection/audit-line.ts";
import { useT } from "#app/ui/page-context.tsx";
import { Moment } from "#app/ui/primitives/moment.tsx";
import { auditColumns } from "./audit-rows.ts";
import { actorWords, eventWords, roleWords, subjectWords } from "./audit-words.ts";

/** The ledger's lines, the latest first. */
export function AuditTable({ lines }: { lines: AuditLine[] }) {
  const t = useT();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls sideways must be reachable by keyboard
    <section className="wide-table" tabIndex={0} aria-label={t("audit.table")}>
      <table className="audit flow">
        <thead>
          <tr>
            {auditColumns.map((column) => (
              <th key={column} scope="col">
                {t(`audit.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line key={line.seq} line={line} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Line({ line }: { line: AuditLine }) {
  const t = useT();
  const { seq, at, actorRole, subject, particulars } = line;
  return (
    <tr>
      <td data-label={t("audit.column.seq")}>{seq}</td>
      <td data-label={t("audit.column.at")}>
        <Moment at={at} />
      </td>
      <td data-label={t("audit.column.actor")}>
        <Actor line={line} />
      </td>
      <td data-label={t("audit.column.role")}>{roleWords(t, actorRole)}</td>
      <th scope="row">{eventWords(t, line)}</th>
      <td data-label={t("audit.column.subject")}>
        {"href" in subject && subject.href ? (
          <a href={subject.href}>{subjectWords(t, line)}</a>
        ) : (
          subjectWords(t, line)
        )}
      </td>
      <td className="audit-particulars" data-label={t("audit.column.particulars")}>
        {particulars}
      </td>
    </tr>
  );
}

/** A name leads to everything else that this person did. */
function Actor({ line }: { line: AuditLine }) {
  const t = useT();
  const { actor } = line;
  if (actor.kind !== "staff" && actor.kind !== "resident") return actorWords(t, line);
  return <a href={`/office/audit?who=${encodeURIComponent(actor.id)}`}>{actorWords(t, line)}</a>;
}
