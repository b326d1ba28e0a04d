import type { Bounds } from "#app/domain/geo/bounds.ts";
import { representativePoint } from "#app/domain/geo/representative-point.ts";
import type { NeedView } from "#app/domain/needs/need-view.ts";
import { drawnBase, showsPlace } from "#app/ui/map/drawn-base.ts";
import type { MapFeature } from "#app/ui/map/map-feature.ts";
import { MapNote } from "#app/ui/map/map-note.tsx";
import { StaticMap } from "#app/ui/map/static-map.tsx";
import { usePage } from "#app/ui/page-context.tsx";
import { nameIn } from "./named.ts";
import { needMark } from "./need-mark.ts";

export type PlaceSeen = {
  /** What lies close around the place. */
  near: Bounds;
  /** The territory that it lies in, where one is known. */
  around?: Bounds | undefined;
  territories: readonly MapFeature[];
};

const size = { width: 380, height: 260 };

/** Where it is: a drawn map with the place in words; words alone where no place is known or public. */
export function NeedPlace({ need, seen }: { need: NeedView; seen: PlaceSeen | undefined }) {
  const { t, lang, base } = usePage();
  const { place, territory } = need;
  if (!place) return <p className="need-nowhere">{t("needs.page.no-place")}</p>;
  const label = place.label || (territory ? nameIn(lang, territory) : "");
  if (label === "" && !place.geometry) return <p className="need-nowhere">{t("needs.page.unknown-place")}</p>;
  if (!seen || !place.geometry)
    return (
      <p className="need-nowhere">
        {place.label
          ? t("needs.page.place", { place: place.label })
          : t("needs.page.whole-territory", { territory: label })}
      </p>
    );
  const [lon, lat] = representativePoint(place.geometry);
  const words = t("needs.page.place", { place: label });
  // Where nothing is drawn close by, the outline that it lies in says where it is.
  const isKnown = showsPlace(drawnBase(base, { bounds: seen.near, ...size }));
  const bounds = isKnown ? seen.near : (seen.around ?? seen.near);
  return (
    <figure className="need-place">
      <StaticMap
        {...{ base, bounds, ...size, language: lang, label: words }}
        layers={seen.territories}
        scaled
        marks={[{ geometry: place.geometry, kind: needMark(need.state), label }]}
      />
      <figcaption>
        <span>{words}</span>
        <MapNote />
        <a href={`/map?near=${lon.toFixed(5)},${lat.toFixed(5)}`}>{t("needs.page.around")}</a>
      </figcaption>
    </figure>
  );
}
