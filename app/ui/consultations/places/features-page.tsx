import type { AskedFeature, AskedLayer } from "#app/domain/consultations/places/places-view.ts";
import type { Bounds } from "#app/domain/geo/bounds.ts";
import { layerPoint } from "#app/domain/geo/layer-point.ts";
import { StaticMap } from "#app/ui/map/static-map.tsx";
import { usePage } from "#app/ui/page-context.tsx";
import { codeWords } from "#app/ui/plans/code-words.ts";
import { ShownBy } from "#app/ui/plans/shown-by.tsx";
import { withAir } from "#app/ui/plans/with-air.ts";
import { Pages } from "#app/ui/primitives/pages.tsx";
import { aboutPath } from "./about-path.ts";

type Props = {
  title: string;
  number: string;
  name: string;
  layer: AskedLayer;
  features: readonly AskedFeature[];
  more: boolean;
  page: number;
  takes: boolean;
  bounds: Bounds;
};

/** What a layer draws, on the map and as a list; each leads to the form for it. */
export function FeaturesPage({ title, number, name, layer, features, more, page, takes, bounds }: Props) {
  const { t, lang, base } = usePage();
  return (
    <>
      <p className="crumb">
        <a href={`/consultations/${number}`}>{name}</a>
        <a href={`/consultations/${number}/read`}>{t("places.read")}</a>
      </p>
      <h1>{title}</h1>
      <p className="quiet">{lang === "en" ? layer.planEn : layer.plan}</p>
      <figure className="plan-map">
        <StaticMap
          {...{ base, bounds: withAir(bounds), width: 720, height: 480, language: lang }}
          label={t("places.layer-map", { layer: title })}
          layers={features.map(({ code, geometry, name, nameEn }) => ({
            properties: { layer: layer.kind, code, name: lang === "en" ? nameEn : name },
            geometry,
          }))}
          {...(takes ? { links: features.map(({ ref }) => aboutPath(number, ref)) } : {})}
          numbers={features.map(({ geometry }) => layerPoint(geometry))}
        />
        <figcaption>
          <ShownBy {...layer} />
        </figcaption>
      </figure>
      {takes && <p className="quiet">{t("places.choose-feature")}</p>}
      <ol className="feature-list">
        {features.map(({ ref, code, name, nameEn }) => {
          const named = lang === "en" ? nameEn : name;
          return (
            <li key={ref}>
              {takes ? <a href={aboutPath(number, ref)}>{named}</a> : named}{" "}
              <small>{codeWords(t, code)}</small>
            </li>
          );
        })}
      </ol>
      <Pages href={`/consultations/${number}/features/${layer.planId}/${layer.layer}`} {...{ page, more }} />
    </>
  );
}
