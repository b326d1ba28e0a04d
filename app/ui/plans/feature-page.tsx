import type { ConsultedLine } from "#app/domain/consultations/places/places-view.ts";
import type { Bounds } from "#app/domain/geo/bounds.ts";
import { layerPoint } from "#app/domain/geo/layer-point.ts";
import type { FeaturePage } from "#app/domain/plans/here-view.ts";
import { askAtPath, versionPath } from "#app/domain/plans/plan-paths.ts";
import { ConsultedNow } from "#app/ui/consultations/places/consulted-now.tsx";
import { StaticMap } from "#app/ui/map/static-map.tsx";
import { usePage } from "#app/ui/page-context.tsx";
import { ClauseMargin, Opine, OpinionsHere } from "./clause-margin.tsx";
import { codeWords } from "./code-words.ts";
import { ShownBy } from "./shown-by.tsx";
import { withAir } from "./with-air.ts";

type Props = { feature: FeaturePage; consulted: readonly ConsultedLine[]; bounds: Bounds };

/** One thing that a plan draws: where it is, what it is, which clause speaks of it and what hangs on that. */
export function PlanFeaturePage({ feature, consulted, bounds }: Props) {
  const { t, lang, base } = usePage();
  const { plan, layer, code, name, nameEn, clause, geometry, hangings, tasks } = feature;
  const title = lang === "en" && nameEn ? nameEn : name;
  const [kind, layerName] = [t(`reading.layers.${layer.kind}`), lang === "en" ? layer.nameEn : layer.name];
  const use = codeWords(t, code);
  const about = `feature:${layer.code}/${feature.key}`;
  const read = plan.isFirst ? `/plans/${plan.id}` : versionPath(plan.id, plan.version);
  return (
    <div className="feature-page">
      <p className="crumb">
        <a href="/plans">{t("plans.title")}</a>
        <a href={read}>{lang === "en" ? plan.titleEn : plan.title}</a>
      </p>
      <h1>{title}</h1>
      <p className="facts">
        <span>{kind}</span>
        {layerName !== kind && <span>{layerName}</span>}
        {use && <span>{use}</span>}
        <span>{t("plans.version", { version: plan.version })}</span>
        <span>{t(`reading.states.${plan.state}`)}</span>
      </p>
      <ConsultedNow lines={consulted} />
      <div className="beside">
        <div>
          {clause ? (
            <>
              <h2>{t("reading.feature.clause")}</h2>
              <p>
                <a className="lone" href={`${read}#${clause.anchor}`} lang="zh-CN">
                  {clause.number} {clause.heading}
                </a>
              </p>
              <ClauseMargin
                {...{ plan, clause, hangings, tasks, notice: feature.notice }}
                about={about}
                named={title}
              />
            </>
          ) : (
            <>
              <p>{t("reading.feature.no-clause")}</p>
              <ul className="clause-margin" aria-label={t("reading.margin", { number: title })}>
                <OpinionsHere {...{ planId: plan.id, about, hangings }} />
                <li className="clause-act">
                  <a
                    href={askAtPath(layerPoint(geometry))}
                    aria-label={t("reading.ask-about", { number: title })}
                  >
                    {t("reading.ask")}
                  </a>
                </li>
                {feature.notice && <Opine {...{ notice: feature.notice, about, named: title }} />}
              </ul>
            </>
          )}
        </div>
        <figure className="plan-map">
          <StaticMap
            {...{ base, bounds: withAir(bounds), width: 460, height: 380, language: lang }}
            label={t("reading.feature.map", { name: title })}
            layers={[{ properties: { layer: layer.kind, code }, geometry }]}
            marks={geometry.type === "Point" ? [{ geometry, kind: "here" }] : []}
          />
          <figcaption>
            <ShownBy {...layer} />
          </figcaption>
        </figure>
      </div>
    </div>
  );
}
