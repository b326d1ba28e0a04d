import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { readsAdministration } from "#app/domain/people/administering.ts";
import { retentionOf } from "#app/domain/privacy/retention-queries.server.ts";
import { retentionRuns } from "#app/domain/privacy/retention-runs-queries.server.ts";
import { AdminNav } from "#app/ui/admin/admin-nav.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { Moment } from "#app/ui/primitives/moment.tsx";
import { RetentionTable } from "#app/ui/privacy/retention-table.tsx";
import { requireRole } from "#app/web/require-actor.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireRole(context, request, ...readsAdministration);
  const { deps, t } = context;
  return {
    title: t("privacy.retention.title"),
    rules: await retentionOf(deps.db.read),
    runs: await retentionRuns(deps),
  };
}

export default function Retention() {
  const t = useT();
  const { rules, runs } = useLoaderData<typeof loader>();
  return (
    <div className="office">
      <AdminNav here="/admin/retention" />
      <h1>{t("privacy.retention.title")}</h1>
      <p className="lead">{t("privacy.retention.lead")}</p>
      <RetentionTable rules={rules} />
      <h2>{t("privacy.retention.runs")}</h2>
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
    </div>
  );
}
