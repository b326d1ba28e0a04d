import { readFile } from "node:fs/promises";
import { installedBasemap, lacksOf } from "#app/domain/geo/installed-basemap.ts";
import { type Site, siteShape } from "#app/domain/site.ts";

/**
 * Reads the site's identity; throws with the file's name and the field that is wrong. A web map that is offered and lacks
 * something is offered to nobody, and `warn` is told why.
 */
export async function readSite(path: string, warn: (said: string) => void = () => {}): Promise<Site> {
  const parsed = siteShape.safeParse(JSON.parse(await readFile(path, "utf8")));
  if (!parsed.success)
    throw new Error(
      `${path}: ${parsed.error.issues.map((i) => `${i.path.join(".")} ${i.message}`).join("; ")}`,
    );
  const { basemaps, ...site } = parsed.data;
  if (!basemaps) return site;
  for (const [key, map] of Object.entries(basemaps))
    for (const lack of lacksOf(map)) warn(`${path}: basemaps.${key} is not offered: ${lack}`);
  const installed = Object.entries(basemaps).map(([key, map]) => [key, installedBasemap(map)]);
  return { ...site, basemaps: Object.fromEntries(installed) };
}
