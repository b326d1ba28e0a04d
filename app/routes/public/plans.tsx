import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { planList } from "#app/domain/plans/plan-queries.server.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { Empty } from "#app/ui/primitives/empty.tsx";

export async function loader({ context: { deps, t } }: LoaderFunctionArgs) {
  return { title: t("plans.title"), plans: await planList(deps.db.read) };
}

export default function Plans() {
  const { t, lang } = usePage();
  const { plans } = useLoaderData<typeof loader>();
  return (
    <>
      <h1>{t("plans.title")}</h1>
      <p className="lead">{t("plans.lead")}</p>
      {plans.length === 0 && <Empty text={t("plans.empty")} />}
      <ul className="plain-list">
        {plans.map(({ id, title, titleEn, version, approvedOn, clauses }) => (
          <li key={id}>
            <a href={`/plans/${id}`}>{lang === "en" ? titleEn : title}</a>
            <span className="facts">
              <span>{t("plans.version", { version })}</span>
              {approvedOn && <span>{t("plans.approved", { day: approvedOn })}</span>}
              <span>{t("plans.clauses", { clauses })}</span>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
