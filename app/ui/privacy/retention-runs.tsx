import { useT } from "#app/ui/page-context.tsx";
import { Moment } from "#app/ui/primitives/moment.tsx";

type Run = { seq: number; at: string; rule: string; rows: number };

/** What the job removed lately, the latest first. */
export function RetentionRuns({ runs }: { runs: readonly Run[] }) {
  const t = useT();
  return (
    <>
      <h2>{t("privacy.retention.runs")}</h2>
      <p>{t("privacy.retention.lead")}</p>
      {runs.length === 0 ? (
        <p>{t("privacy.retention.no-runs")}</p>
      ) : (
        <ul>
          {runs.map(({ seq, at, rule, rows }) => (
            <li key={seq}>
              <Moment at={at} /> {t(`privacy.retention.what.${rule}`)}: {rows}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
