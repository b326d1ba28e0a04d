import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { addDays } from "#app/domain/calendar/civil-date.ts";
import { civilDateOf, startOfDay } from "#app/domain/calendar/day-in-zone.ts";
import { publicConsultations } from "#app/domain/consultations/consultation-queries.server.ts";
import { freshResults } from "#app/domain/consultations/result/fresh-results.server.ts";
import { territoryFeatures } from "#app/domain/geo/territory-queries.server.ts";
import { ratesSince } from "#app/domain/insight/rates-queries.server.ts";
import { countedSince } from "#app/domain/insight/rates-since.ts";
import { drawnPart } from "#app/domain/needs/drawn-window.ts";
import { movedThisWeek } from "#app/domain/needs/lately.ts";
import { latelyInPublic } from "#app/domain/needs/lately-queries.server.ts";
import { momentSince } from "#app/domain/needs/need-filter.ts";
import { countNeeds, needClusters } from "#app/domain/needs/need-map-queries.server.ts";
import { openNotices } from "#app/domain/notices/notice-queries.server.ts";
import { HomePage } from "#app/ui/home/home-page.tsx";

/** How long a result counts as fresh. */
const freshDays = 60;

export async function loader({ context: { deps, t } }: LoaderFunctionArgs) {
  const now = deps.clock.now();
  const today = civilDateOf(now, deps.zone);
  const { bounds } = deps.site;
  const week = { filter: movedThisWeek, now };
  const { total, since } = await ratesSince(deps, countedSince(null, today));
  return {
    title: t("home.title"),
    rates: { total, since },
    notices: await openNotices(deps.db.read, today),
    consultations: {
      running: (await publicConsultations(deps.db.read, { tab: "open", page: 1, size: 5, today })).lines,
      fresh: await freshResults(deps.db.read, startOfDay(addDays(today, -freshDays), deps.zone), 3),
    },
    lately: await latelyInPublic(deps.db.read, momentSince("7", now)),
    moved: await countNeeds(deps, week),
    marks: await needClusters(deps, week, drawnPart(bounds)),
    layers: await territoryFeatures(deps.db.read),
    bounds,
  };
}

export default function Home() {
  const { title: _title, ...parts } = useLoaderData<typeof loader>();
  return <HomePage {...parts} />;
}
