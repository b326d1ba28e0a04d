import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { partsOfNeeds } from "#app/domain/needs/open/needs-in-part.server.ts";
import { sitemapIndex } from "#app/formats/sitemap.ts";

/** The parts of the site's map: pages, and needs by the order in which they came. */
export async function loader({ context: { deps } }: LoaderFunctionArgs) {
  const parts = await partsOfNeeds(deps.db.read);
  const names = ["pages", ...Array.from({ length: parts }, (_, at) => `needs-${at + 1}`)];
  const body = sitemapIndex(names.map((name) => `${deps.origin}/sitemaps/${name}.xml`));
  return new Response(body, {
    headers: { "Content-Type": "application/xml; charset=utf-8", "Cache-Control": "public, max-age=3600" },
  });
}
