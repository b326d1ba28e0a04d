import type { HistoryLine, RecordLine } from "#app/domain/administration/record-line.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { Pages } from "#app/ui/primitives/pages.tsx";
import { AdminNav } from "./admin-nav.tsx";
import { Differences } from "./differences.tsx";
import { factLabel, factWords } from "./fact-words.ts";
import { HistoryHead } from "./history-head.tsx";

type RecordProps = {
  slug: string;
  record: RecordLine & { version: number };
  history: { lines: readonly HistoryLine[]; more: boolean };
  page: number;
  /** An inspector reads. */
  mayChange: boolean;
  /** The version just made. */
  done?: number | undefined;
  children?: React.ReactNode;
};

/** A record: what it says now, and every change of it with who, when and why. */
export function RecordPage({ slug, record, history, page, mayChange, done, children }: RecordProps) {
  const { t, lang } = usePage();
  const base = `/admin/${slug}`;
  const href = `${base}/${encodeURIComponent(record.key)}`;
  return (
    <div className="office">
      <AdminNav here={base} />
      <p className="crumb">
        <a href={base}>{t(`admin.place.${slug}`)}</a>
      </p>
      <h1>{factWords(t, lang, record.name)}</h1>
      {done !== undefined && (
        <p className="note" role="status">
          {t("admin.done", { version: done })}
        </p>
      )}
      <dl className="case-facts">
        {record.facts.map((fact) => (
          <div key={`${fact.name} ${fact.of ?? ""}`}>
            <dt>{factLabel(t, fact)}</dt>
            <dd>{factWords(t, lang, fact)}</dd>
          </div>
        ))}
      </dl>
      {mayChange && (
        <p className="acts">
          <a className="btn" href={`${href}/change`}>
            {t(`admin.change-act.${slug}`)}
          </a>
        </p>
      )}
      {children}
      <h2>{t("admin.history")}</h2>
      {history.lines.length === 0 && <p>{t("admin.shipped")}</p>}
      <ol className="record-history">
        {history.lines.map((line) => (
          <li key={line.version}>
            <HistoryHead line={line} />
            <Differences differences={line.differences} />
          </li>
        ))}
      </ol>
      <Pages href={href} page={page} more={history.more} />
    </div>
  );
}
