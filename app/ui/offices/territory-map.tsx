import type { Bounds } from "#app/domain/geo/bounds.ts";
import type { Position } from "#app/domain/geo/geometry.ts";
import type { MapFeature, MapMark } from "#app/ui/map/map-feature.ts";
import { StaticMap } from "#app/ui/map/static-map.tsx";
import { usePage } from "#app/ui/page-context.tsx";

type Props = {
  features: readonly MapFeature[];
  bounds: Bounds;
  label: string;
  /** Middles of what is wrong, marked. */
  spots?: readonly Position[];
};

const mostSpots = 200;

/** Territories drawn by the server over the site's base map. */
export function TerritoryMap({ features, bounds, label, spots = [] }: Props) {
  const { t, lang, base, site } = usePage();
  const marks = spots
    .slice(0, mostSpots)
    .map((coordinates): MapMark => ({ geometry: { type: "Point", coordinates }, kind: "here" }));
  return (
    <figure className="trial-map">
      <StaticMap
        {...{ base, bounds, layers: features, marks, width: 720, height: 460, language: lang, label }}
      />
      <figcaption>{t("submit.map.review-number", { number: site.footer.reviewNumber })}</figcaption>
    </figure>
  );
}
