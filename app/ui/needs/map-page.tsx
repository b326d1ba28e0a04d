import type { Bounds } from "#app/domain/geo/bounds.ts";
import type { NeedClusters } from "#app/domain/needs/need-map.ts";
import type { MapFeature } from "#app/ui/map/map-feature.ts";
import { PlaceFinder, type PlaceFinderParts } from "#app/ui/map/place-finder.tsx";
import type { SwitchedLayers } from "#app/ui/map/plan-switches.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { NeedFilterForm } from "./need-filter-form.tsx";
import { NeedsListed, type NeedsListedProps } from "./needs-listed.tsx";
import { NeedsMap } from "./needs-map.tsx";

type MapPageProps = Omit<NeedsListedProps, "layers"> & {
  marks: NeedClusters;
  layers: MapFeature[];
  switched: SwitchedLayers;
  territories: { id: string; name: string; nameEn: string }[];
  units: { id: string; name: string; nameEn: string }[];
  bounds: Bounds;
  whole: Bounds;
  finder: PlaceFinderParts;
};

/** Map beside list: one data set, two views, always in step; the list is complete without the map. */
export function MapPage({ filter, query, after, needs, territories, units, finder, ...map }: MapPageProps) {
  const t = useT();
  const layers = map.switched.asked;
  return (
    <div className="map-page">
      <div className="map-head">
        <h1>{t("map.title")}</h1>
        <a className="btn" href="/needs/new">
          {t("map.ask")}
        </a>
      </div>
      <PlaceFinder {...finder} />
      <NeedFilterForm {...{ filter, territories, units, layers }} />
      <div className="map-beside">
        <NeedsMap {...map} filter={filter} follows />
        <NeedsListed {...{ filter, query, after, layers, needs }} />
      </div>
    </div>
  );
}
