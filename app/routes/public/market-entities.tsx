import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { civilDateOf } from "#app/domain/calendar/day-in-zone.ts";
import { registerFilter } from "#app/domain/market/register-filter.ts";
import { publicEntities } from "#app/domain/market/register-queries.server.ts";
import { RegisterForm, RegisterTable } from "#app/ui/market/register.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { Empty } from "#app/ui/primitives/empty.tsx";

export async function loader({ request, context: { deps, t } }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const filter = registerFilter(query);
  const today = civilDateOf(deps.clock.now(), deps.zone);
  const page = { size: 50, after: query.get("after") ?? undefined, today };
  return {
    title: t("market.register.title"),
    filter,
    ...(await publicEntities(deps.db.read, filter, page)),
  };
}

export default function MarketEntities() {
  const t = useT();
  const { lines, next, filter } = useLoaderData<typeof loader>();
  const asked = new URLSearchParams(Object.entries(filter));
  return (
    <>
      <h1>{t("market.register.title")}</h1>
      <p className="lead">
        {t("market.register.lead")} <a href="/help/market-entities">{t("market.register.help")}</a>
      </p>
      <RegisterForm filter={filter} />
      {lines.length === 0 ? <Empty text={t("market.register.empty")} /> : <RegisterTable lines={lines} />}
      <p className="acts">
        {next && (
          <a
            className="btn plain"
            rel="next"
            href={`/market-entities?${new URLSearchParams([...asked, ["after", next]])}`}
          >
            {t("market.register.more")}
          </a>
        )}
        <a href={`/market-entities.csv?${asked}`}>{t("market.register.csv")}</a>
        <a href="/account/market-entities">{t("market.register.apply")}</a>
      </p>
    </>
  );
}
