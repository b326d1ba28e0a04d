import type { Reads } from "#db/client.ts";
import { type Basemap, basemapShape, type OfferedBasemap } from "../geo/basemap.ts";
import { basemapPresets } from "../geo/basemap-presets.ts";
import { tileHosts } from "../geo/tile-address.ts";
import type { Site } from "../site.ts";
import { keptKind } from "./kept-kind.server.ts";
import type { RegisteredKind } from "./registered-kind.server.ts";

/** Web maps by key: those that the portal knows, those that came with the site, and what administrators made of them. */
export const basemapKind = ({ basemaps = {} }: Site): RegisteredKind<Basemap> => ({
  ...keptKind("basemap", basemapShape, new Map([...basemapPresets, ...Object.entries(basemaps)])),
  effects: async (_reads, { after }) => {
    if (!after || after.retired) return [{ effect: "basemap-not-shown", count: 1, examples: [] }];
    const hosts = tileHosts(after);
    const examples = hosts.slice(0, 5).map((text) => ({ text }));
    return [{ effect: "basemap-hosts", count: hosts.length, examples }];
  },
});

/** Those that readers may choose, in the order of their keys. */
export async function offeredBasemaps(reads: Reads, site: Site): Promise<OfferedBasemap[]> {
  return [...(await basemapKind(site).readAll(reads))]
    .filter(([, { retired }]) => !retired)
    .map(([key, basemap]) => ({ key, ...basemap }))
    .toSorted((one, other) => (one.key < other.key ? -1 : 1));
}
