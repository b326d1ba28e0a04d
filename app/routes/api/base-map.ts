import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { baseMap } from "#app/domain/geo/base-map.server.ts";
import { tagged } from "#app/web/tagged.ts";

/** The base layers of every map, as the site's own file. */
export async function loader({ request, context: { deps } }: LoaderFunctionArgs) {
  const { bytes, digest } = await baseMap(deps.site.basemap);
  return tagged(request, {
    ...{ bytes, digest, type: "application/geo+json" },
    cacheControl: "public, max-age=3600, stale-while-revalidate=86400",
  });
}
