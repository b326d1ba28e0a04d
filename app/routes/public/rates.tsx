import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { civilDateOf } from "#app/domain/calendar/day-in-zone.ts";
import { ratesSince } from "#app/domain/insight/rates-queries.server.ts";
import { countedSince } from "#app/domain/insight/rates-since.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { grouped } from "#app/ui/primitives/count.tsx";
import { Empty } from "#app/ui/primitives/empty.tsx";
import { TextField } from "#app/ui/primitives/field.tsx";
import { Moment } from "#app/ui/primitives/moment.tsx";
import { EntityRates, RateList, UnitTable } from "#app/ui/rates/rate-tables.tsx";

export async function loader({ request, context: { deps, t } }: LoaderFunctionArgs) {
  const today = civilDateOf(deps.clock.now(), deps.zone);
  const since = countedSince(new URL(request.url).searchParams.get("since"), today);
  return { title: t("rates.title"), today, rates: await ratesSince(deps, since) };
}

export default function RatesPage() {
  const { t } = usePage();
  const { rates, today } = useLoaderData<typeof loader>();
  const { since, until, needs, total, entities, times, units } = rates;
  return (
    <>
      <h1>{t("rates.title")}</h1>
      <p className="lead">{t("rates.lead")}</p>
      <form className="filters" method="get" action="/rates">
        <TextField
          name="since"
          type="date"
          max={today}
          required
          label={t("rates.since")}
          form={{ values: { since: [since] }, errors: {} }}
        />
        <button className="btn plain" type="submit">
          {t("rates.count")}
        </button>
      </form>
      <p>
        {t("rates.counted", { needs: grouped(needs), since })} <Moment at={until} />
      </p>
      {needs === 0 ? <Empty text={t("rates.empty")} /> : <RateList total={total} times={times} />}
      <EntityRates entities={entities} />
      <h2>{t("rates.by-unit")}</h2>
      <p>{t("rates.few")}</p>
      <UnitTable units={units} />
      <p className="acts">
        <a className="btn plain" href={`/rates.csv?since=${since}`} download>
          {t("rates.download")}
        </a>
      </p>
    </>
  );
}
