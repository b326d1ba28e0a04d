import type { RetentionRule } from "#app/domain/privacy/retention-rules.ts";
import { useT } from "#app/ui/page-context.tsx";

/** What is kept how long, from when, on which basis. */
export function RetentionTable({ rules }: { rules: RetentionRule[] }) {
  const t = useT();
  return (
    <section className="wide-table" aria-label={t("privacy.retention.caption")}>
      <table className="flow">
        <thead>
          <tr>
            {(["thing", "from", "days", "basis"] as const).map((head) => (
              <th key={head} scope="col">
                {t(`privacy.retention.head.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rules.map(({ id, days, basis }) => (
            <tr key={id}>
              <th scope="row">{t(`privacy.retention.what.${id}`)}</th>
              <td data-label={t("privacy.retention.head.from")}>{t(`privacy.retention.from.${id}`)}</td>
              <td data-label={t("privacy.retention.head.days")}>{t("privacy.retention.days", { days })}</td>
              <td data-label={t("privacy.retention.head.basis")}>{basis}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
