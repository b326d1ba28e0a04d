import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { civilDateOf } from "#app/domain/calendar/day-in-zone.ts";
import { publicParticipation } from "#app/domain/consultations/reach/public-participation-queries.server.ts";
import { drawnOf, reachChartLook } from "#app/ui/consultations/reach/reach-chart-look.ts";
import { missing } from "#app/web/require-actor.ts";
import { digestOf, tagged } from "#app/web/tagged.ts";

/** The chart of who took part, drawn of what is told and of nothing else. */
export async function loader({ request, params, context: { deps, t, lang } }: LoaderFunctionArgs) {
  const today = civilDateOf(deps.clock.now(), deps.zone);
  const found = await publicParticipation(deps.db.read, params.number ?? "", today);
  const chart = found && drawnOf(params.file ?? "", { t, lang }, found);
  if (!chart) throw missing();
  const { drawReach } = await import("#app/formats/reach-chart.ts");
  const drawn = drawReach(reachChartLook(request, chart, { t, site: deps.site }));
  const bytes = new TextEncoder().encode(drawn);
  return tagged(request, {
    ...{ bytes, digest: digestOf(bytes), type: "image/svg+xml", cacheControl: "public, no-cache" },
  });
}
