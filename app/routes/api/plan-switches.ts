import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { planSwitches } from "#app/domain/plans/plan-layer-queries.server.ts";
import { digestOf, tagged } from "#app/web/tagged.ts";

/** What the map's switches can show of the plans: names, review numbers, and where each layer's GeoJSON is. */
export async function loader({ request, context: { deps } }: LoaderFunctionArgs) {
  const bytes = new TextEncoder().encode(JSON.stringify({ plans: await planSwitches(deps.db.read) }));
  return tagged(request, {
    ...{ bytes, digest: digestOf(bytes), type: "application/json; charset=utf-8" },
    cacheControl: "public, no-cache",
  });
}
