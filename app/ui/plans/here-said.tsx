import type { Place } from "#app/domain/geo/place-names.ts";
import { aroundMetres, besideMetres, type HerePlan, type PlansHere } from "#app/domain/plans/here-view.ts";
import { askAtPath } from "#app/domain/plans/plan-paths.ts";
import { layerKinds } from "#app/domain/plans/plan-terms.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { Empty } from "#app/ui/primitives/empty.tsx";
import { FeatureLine } from "./feature-line.tsx";
import { TaskLink } from "./task-link.tsx";

/** Every tier's words of a place, then what is asked and done around it. */
export function HereSaid({ said, name }: { said: PlansHere; name: Place | null }) {
  const { t, lang } = usePage();
  const at = said.at.join(", ");
  const place = name ? (lang === "en" && name.nameEn ? name.nameEn : name.name) : at;
  return (
    <>
      <h2>{t("reading.here.at", { place })}</h2>
      <p className="hint">{t("reading.here.note", { at, metres: besideMetres })}</p>
      {said.plans.length === 0 && (
        <Empty text={t("reading.here.silent")} href="/plans" act={t("reading.here.all")} />
      )}
      {said.plans.map((plan) => (
        <HerePlanPart key={plan.plan.id} said={plan} />
      ))}
      <h2>{t("reading.here.around", { metres: aroundMetres })}</h2>
      <ul className="here-around">
        <li>
          <a href={`/map?near=${said.at.join(",")}`}>{t("reading.here.needs", { count: said.needs })}</a>
        </li>
        {said.tasks.map((task) => (
          <li key={task.number}>
            <TaskLink task={task} />
          </li>
        ))}
        <li>
          <a href={askAtPath(said.at)}>{t("reading.here.report")}</a>
        </li>
      </ul>
    </>
  );
}

function HerePlanPart({ said: { plan, features } }: { said: HerePlan }) {
  const { t, lang } = usePage();
  return (
    <section className="here-plan" aria-labelledby={`here-${plan.id}`}>
      <h3 id={`here-${plan.id}`}>
        <a href={`/plans/${plan.id}`}>{lang === "en" ? plan.titleEn : plan.title}</a>
      </h3>
      <p className="facts">
        <span>{t(`reading.tiers.${plan.tier}`)}</span>
        <span>{t(`reading.kinds.${plan.kind}`)}</span>
        <span>{t("plans.version", { version: plan.version })}</span>
        <span>{t(`reading.states.${plan.state}`)}</span>
      </p>
      {layerKinds.map((kind) => {
        const own = features.filter(({ layer }) => layer.kind === kind);
        return (
          own.length > 0 && (
            <div key={kind}>
              <h4>{t(`reading.layers.${kind}`)}</h4>
              <ul className="here-features">
                {own.map((feature) => (
                  <FeatureLine key={`${feature.layer.code} ${feature.key}`} plan={plan} feature={feature} />
                ))}
              </ul>
            </div>
          )
        );
      })}
    </section>
  );
}
