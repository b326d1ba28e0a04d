import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { planLayerFeatures } from "#app/domain/plans/plan-layer-queries.server.ts";
import { digestOf, tagged } from "#app/web/tagged.ts";

/** The plan's control lines, zones and projects, for the switches of the map. */
export async function loader({ request, context: { deps } }: LoaderFunctionArgs) {
  const features = await planLayerFeatures(deps.db.read);
  const bytes = new TextEncoder().encode(JSON.stringify({ type: "FeatureCollection", features }));
  return tagged(request, {
    ...{ bytes, digest: digestOf(bytes), type: "application/geo+json" },
    cacheControl: "public, max-age=300, stale-while-revalidate=3600",
  });
}
