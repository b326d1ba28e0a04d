import type { PublicReachRow } from "#app/domain/consultations/reach/participation-view.ts";
import { reachColours, reachColoursOf } from "#app/domain/consultations/reach/reach-colour.ts";
import type { Bounds } from "#app/domain/geo/bounds.ts";
import type { MapFeature } from "#app/ui/map/map-feature.ts";
import { StaticMap } from "#app/ui/map/static-map.tsx";
import { usePage } from "#app/ui/page-context.tsx";
import { nameIn } from "./reach-words.ts";

type Props = { rows: readonly PublicReachRow[]; territories: readonly MapFeature[]; bounds: Bounds };

/** Territories by how many of their people spoke; the same stands beside it as a list, with its legend in words. */
export function ReachMap({ rows, territories, bounds }: Props) {
  const { t, lang, base, site } = usePage();
  // Where nobody said where they live, no place is more silent than another.
  if (rows.every(({ count }) => count === 0)) return null;
  const colours = reachColoursOf(rows);
  const layers = territories.map((feature) => ({
    ...feature,
    properties: {
      ...{ layer: "reach", code: colours.get(feature.properties.code ?? "") ?? "unknown" },
      name: nameIn(lang, { name: feature.properties.name ?? "", nameEn: feature.properties.nameEn ?? "" }),
    },
  }));
  return (
    <section className="reach-part">
      <h2>{t("reach.page.map")}</h2>
      <div className="reach-map">
        <figure>
          <StaticMap
            {...{ base, bounds, layers, width: 720, height: 480, language: lang }}
            label={t("reach.page.map")}
          />
          <figcaption>{t("submit.map.review-number", { number: site.footer.reviewNumber })}</figcaption>
        </figure>
        <dl className="reach-legend">
          {reachColours.map((colour) => {
            const here = rows.filter(({ code }) => colours.get(code) === colour);
            return (
              <div key={colour}>
                <dt data-colour={colour}>{t(`reach.page.legend.${colour}`)}</dt>
                <dd>
                  {here.map((row) => nameIn(lang, row)).join(t("consultations.comma")) ||
                    t("reach.page.none")}
                </dd>
              </div>
            );
          })}
        </dl>
      </div>
    </section>
  );
}
