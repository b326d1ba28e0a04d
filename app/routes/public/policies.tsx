import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { civilDateOf } from "#app/domain/calendar/day-in-zone.ts";
import { policyFilter } from "#app/domain/policies/policy-filter.ts";
import { policyList } from "#app/domain/policies/policy-queries.server.ts";
import { useT } from "#app/ui/page-context.tsx";
import { PolicyList, PolicySearch } from "#app/ui/policies/policy-list.tsx";
import { Empty } from "#app/ui/primitives/empty.tsx";
import { pageNumber } from "#app/web/page-number.ts";

export async function loader({ request, context: { deps, t } }: LoaderFunctionArgs) {
  const filter = policyFilter(new URL(request.url).searchParams);
  const day = filter.on ?? civilDateOf(deps.clock.now(), deps.zone);
  const page = pageNumber(request);
  return {
    ...{ title: t("policies.title"), filter, page },
    ...(await policyList(deps.db.read, filter, { page, day })),
  };
}

export default function Policies() {
  const t = useT();
  const { filter, lines, more, page } = useLoaderData<typeof loader>();
  const address = (to: number) =>
    `/policies?${new URLSearchParams([...Object.entries(filter), ["page", String(to)]])}`;
  return (
    <>
      <h1>{t("policies.title")}</h1>
      <p className="lead">{t("policies.lead")}</p>
      <PolicySearch filter={filter} />
      {lines.length === 0 ? (
        <Empty text={t("policies.empty")} href="/policies" act={t("policies.all")} />
      ) : (
        <PolicyList lines={lines} />
      )}
      {(page > 1 || more) && (
        <nav className="acts" aria-label={t("shell.pages.label")}>
          {page > 1 && (
            <a className="btn plain" rel="prev" href={address(page - 1)}>
              {t("policies.before")}
            </a>
          )}
          {more && (
            <a className="btn plain" rel="next" href={address(page + 1)}>
              {t("policies.more")}
            </a>
          )}
        </nav>
      )}
    </>
  );
}
