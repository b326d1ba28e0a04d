import { useT } from "#app/ui/page-context.tsx";

/** What can be done with the filter that the page shows: be told of what is new, subscribe, take it along. */
export function FollowHere({ query }: { query: string }) {
  const t = useT();
  const asked = query && `?${query}`;
  return (
    <aside className="follow-here">
      <p>
        <a className="btn plain" href={`/alerts/new${asked}`}>
          {t("alerts.follow.link")}
        </a>
      </p>
      <details>
        <summary>{t("alerts.files.label")}</summary>
        <ul>
          <li>
            <a href={`/needs.atom${asked}`}>{t("alerts.files.atom")}</a>
          </li>
          <li>
            <a href={`/needs.csv${asked}`}>{t("alerts.files.csv")}</a>
          </li>
          <li>
            <a href={`/needs.xlsx${asked}`}>{t("alerts.files.xlsx")}</a>
          </li>
          <li>
            <a href={`/needs-open.geojson${asked}`}>{t("alerts.files.geojson")}</a>
          </li>
        </ul>
        <p className="hint">{t("alerts.files.coarse")}</p>
      </details>
    </aside>
  );
}
