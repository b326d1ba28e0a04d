import { type NeedFilter, queryOf } from "#app/domain/needs/need-filter.ts";
import type { NeedCluster } from "#app/domain/needs/need-map.ts";
import { withLayers } from "#app/domain/plans/layers-asked.ts";
import type { Lang, Translate } from "#app/domain/text/language.ts";
import { inReadingOrder, type MapSpot, type SpotSize } from "#app/ui/map/map-spots.tsx";
import { needMark } from "./need-mark.ts";
import { stateWord } from "./need-words.ts";

type Said = { t: Translate; lang: Lang; filter: NeedFilter; layers: readonly string[] };

/** Clusters as links of a drawn map: one need leads to its page, more to the part of the map that they lie in. */
export const clusterSpots = (clusters: readonly NeedCluster[], said: Said): MapSpot[] =>
  clusters.map((cluster) => spotOf(cluster, said)).sort(inReadingOrder);

function spotOf({ count, lon, lat, box, need }: NeedCluster, { t, lang, filter, layers }: Said): MapSpot {
  const at: MapSpot["at"] = [lon, lat];
  if (need) {
    const label = `${need.title} · ${stateWord(t, need.state)}`;
    return { at, href: `/needs/${need.number}`, label, size: "few", kind: needMark(need.state) };
  }
  return {
    ...{ at, size: sizeOf(count), count: shortCount(count, lang) },
    href: `/map?${withLayers(queryOf({ ...filter, bbox: box }), layers)}`,
    label: t("map.group-of", { number: count }),
  };
}

const sizeOf = (count: number): SpotSize => (count < 10 ? "few" : count < 1000 ? "some" : "many");

/** Up to three digits as they are, more in short: the whole number is in the name. */
const shortCount = (count: number, lang: Lang): string =>
  new Intl.NumberFormat(lang, { notation: "compact", maximumFractionDigits: count < 10_000 ? 1 : 0 }).format(
    count,
  );
