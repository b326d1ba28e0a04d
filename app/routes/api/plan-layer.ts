import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { publicLayer } from "#app/domain/plans/public-parts.server.ts";
import { missing } from "#app/web/require-actor.ts";
import { digestOf, tagged } from "#app/web/tagged.ts";

const ending = /\.geojson$/;

/** A layer of a public version, as GeoJSON with its review number. */
export async function loader({ request, params, context: { deps } }: LoaderFunctionArgs) {
  const { plan = "", number = "", file = "" } = params;
  const layer = ending.test(file)
    ? await publicLayer(deps.db.read, plan, number, file.replace(ending, ""))
    : undefined;
  if (!layer) throw missing();
  const { drawn, ...facts } = layer;
  const features = drawn.map(({ key, code, name, nameEn, anchor, geometry }) => ({
    ...{ type: "Feature", id: key, geometry },
    properties: { layer: layer.kind, key, code, name, nameEn, clauseAnchor: anchor },
  }));
  const bytes = new TextEncoder().encode(
    JSON.stringify({
      type: "FeatureCollection",
      layer: { ...facts, planId: plan, version: number },
      features,
    }),
  );
  return tagged(request, {
    ...{ bytes, digest: digestOf(bytes), type: "application/geo+json" },
    cacheControl: "public, no-cache",
  });
}
