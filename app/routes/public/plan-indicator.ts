import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { publicIndicator } from "#app/domain/plans/public-parts.server.ts";
import { chartLook } from "#app/ui/plans/indicator-chart-look.ts";
import { missing } from "#app/web/require-actor.ts";
import { digestOf, tagged } from "#app/web/tagged.ts";

const ending = /\.svg$/;

/** An indicator's chart. What draws it is heavy, and loaded when the first chart is asked for. */
export async function loader({ request, params, context: { deps, t, lang } }: LoaderFunctionArgs) {
  const { plan = "", number = "", file = "" } = params;
  const indicator = ending.test(file)
    ? await publicIndicator(deps.db.read, plan, number, file.replace(ending, ""))
    : undefined;
  if (!indicator) throw missing();
  const { drawIndicator } = await import("#app/formats/indicator-chart.ts");
  const bytes = new TextEncoder().encode(
    drawIndicator(chartLook(request, { t, lang, site: deps.site, indicator })),
  );
  return tagged(request, {
    ...{ bytes, digest: digestOf(bytes), type: "image/svg+xml" },
    cacheControl: "public, no-cache",
  });
}
