import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { territoryFeatures } from "#app/domain/geo/territory-queries.server.ts";
import { digestOf, tagged } from "#app/web/tagged.ts";

/** The territories by which needs are routed. */
export async function loader({ request, context: { deps } }: LoaderFunctionArgs) {
  const features = await territoryFeatures(deps.db.read);
  const bytes = new TextEncoder().encode(JSON.stringify({ type: "FeatureCollection", features }));
  return tagged(request, {
    ...{ bytes, digest: digestOf(bytes), type: "application/geo+json" },
    cacheControl: "public, no-cache",
  });
}
