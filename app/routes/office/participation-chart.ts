import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { civilDateOf } from "#app/domain/calendar/day-in-zone.ts";
import { consultationFile } from "#app/domain/consultations/consultation-file.server.ts";
import { participationOf } from "#app/domain/consultations/reach/participation-queries.server.ts";
import { mayReadParticipation } from "#app/domain/consultations/reach/reach-policy.ts";
import { drawnOf, reachChartLook } from "#app/ui/consultations/reach/reach-chart-look.ts";
import { missing, requireRole } from "#app/web/require-actor.ts";
import { digestOf, tagged } from "#app/web/tagged.ts";

/** A chart of the office's page, small figures and all: no cache keeps it. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireRole(context, request, "coordinator", "inspector");
  const { deps, t, lang } = context;
  const file = await consultationFile(deps, actor, params.number ?? "");
  if (!file || !mayReadParticipation(actor, file.state)) throw missing();
  const today = civilDateOf(deps.clock.now(), deps.zone);
  const day = file.closesOn && file.closesOn < today ? file.closesOn : today;
  const found = await participationOf(deps.db.read, { id: file.id, day });
  const chart = drawnOf(params.file ?? "", { t, lang }, found);
  if (!chart) throw missing();
  const { drawReach } = await import("#app/formats/reach-chart.ts");
  const drawn = drawReach(reachChartLook(request, chart, { t, site: deps.site }));
  const bytes = new TextEncoder().encode(drawn);
  return tagged(request, {
    ...{ bytes, digest: digestOf(bytes), type: "image/svg+xml", cacheControl: "private, no-store" },
  });
}
