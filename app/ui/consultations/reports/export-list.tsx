import type { ExportView } from "#app/domain/consultations/reports/export-view.ts";
import { useT } from "#app/ui/page-context.tsx";
import { Moment } from "#app/ui/primitives/moment.tsx";

/** Copies that were asked for, and of those with names by whom and what for. */
export function ExportList({ number, exports }: { number: string; exports: readonly ExportView[] }) {
  const t = useT();
  if (exports.length === 0) return <p className="quiet">{t("reports.none")}</p>;
  return (
    <ul className="plain-list">
      {exports.map((one) => (
        <li key={one.id}>
          {one.mayFetch ? (
            <a href={`/office/consultations/${number}/exports/${one.id}`}>{t(`reports.kind.${one.kind}`)}</a>
          ) : (
            t(`reports.kind.${one.kind}`)
          )}
          <span className="facts">
            <span>{t(`reports.state.${one.state}`)}</span>
            <Moment at={one.askedAt} />
            <span>{one.by}</span>
            <span>{t(`reports.names.${one.names}`)}</span>
            {one.purpose && (
              <span>
                {t("reports.what-for", {
                  purpose: t(`reports.purpose.${one.purpose}`),
                  words: one.words ?? "",
                })}
              </span>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
