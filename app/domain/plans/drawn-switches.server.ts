import type { Reads } from "#db/client.ts";
import { type Bounds, boundsOf } from "../geo/bounds.ts";
import type { LayerGeometry } from "../geo/geometry.ts";
import { featuresIn } from "../geo/map-window.ts";
import { mostDrawn } from "./layers-asked.ts";
import type { MapSwitch } from "./map-switch.ts";
import { publicLayer } from "./public-parts.server.ts";

/** What a drawn map shows of a layer: its kind and code choose how. */
type DrawnFeature = {
  properties: { layer: string; code: string; name: string; nameEn: string };
  geometry: LayerGeometry;
};

/** What the switches that are on draw in a window of the map, the widest first to have room; `left` is what had none. */
export async function drawnBySwitches(
  reads: Reads,
  switches: readonly MapSwitch[],
  window: Bounds,
): Promise<{ drawn: DrawnFeature[]; left: number }> {
  const drawn: DrawnFeature[] = [];
  for (const { key, version, kind, code: only } of switches) {
    const [plan = "", layer = ""] = key.split("/");
    const found = await publicLayer(reads, plan, version, layer);
    for (const { code, name, nameEn, geometry } of found?.drawn ?? [])
      if (only === null || code === only)
        drawn.push({ properties: { layer: kind, code, name, nameEn }, geometry });
  }
  const seen = featuresIn(drawn, window);
  if (seen.length <= mostDrawn) return { drawn: seen, left: 0 };
  const widest = new Set(seen.toSorted((one, other) => widthOf(other) - widthOf(one)).slice(0, mostDrawn));
  return { drawn: seen.filter((feature) => widest.has(feature)), left: seen.length - mostDrawn };
}

function widthOf({ geometry }: DrawnFeature): number {
  const [west, south, east, north] = boundsOf(geometry);
  return Math.max(east - west, north - south);
}
