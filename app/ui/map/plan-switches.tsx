import { mostDrawn } from "#app/domain/plans/layers-asked.ts";
import type { MapSwitch, PlanSwitches } from "#app/domain/plans/map-switch.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { layerClass, type MapFeature } from "./map-feature.ts";

export type SwitchedLayers = {
  plans: readonly PlanSwitches[];
  /** As the address asks for them. */
  asked: readonly string[];
  /** The keys of the switches that are on. */
  on: readonly string[];
  drawn: readonly MapFeature[];
  /** Features that found no room on the drawn map. */
  left: number;
};

type SwitchesProps = { layers: SwitchedLayers; filter: readonly (readonly [name: string, value: string])[] };

/**
 * Plan layers on switches, plan by plan, each with its drawn sample, folded into one line that says how many are on; below, the review
 * numbers of what is on. A form that is sent as an address; on the live map each switch turns at once.
 */
export function PlanSwitchesForm({ layers: { plans, on, left }, filter }: SwitchesProps) {
  const { t, lang } = usePage();
  if (plans.length === 0) return null;
  const near = plans.find(({ tier }) => tier === "county") ?? plans[0];
  const isOn = ({ key }: MapSwitch) => on.includes(key);
  const shown = plans.flatMap(({ switches }) => switches.filter(isOn));
  const reviews = [...new Set(shown.flatMap(({ reviewNumber }) => reviewNumber ?? []))];
  return (
    <details className="map-switches" open={shown.length > 0}>
      <summary data-words={t("map.layers.title", { number: "{{number}}" })}>
        {t("map.layers.title", { number: shown.length })}
      </summary>
      <form method="get" action="/map">
        {filter.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {plans.map((plan) => (
          <details key={plan.title} open={plan === near || plan.switches.some(isOn)}>
            <summary>{lang === "en" ? plan.titleEn : plan.title}</summary>
            {plan.switches.map((one) => (
              <PlanSwitch key={one.key} one={one} isOn={isOn(one)} />
            ))}
          </details>
        ))}
        <p className="map-reviews">{reviews.join(" · ")}</p>
        {left > 0 && <p className="map-left">{t("map.layers.left", { most: mostDrawn, left })}</p>}
        <button className="btn plain" type="submit">
          {t("map.layers.show")}
        </button>
      </form>
    </details>
  );
}

function PlanSwitch({ one, isOn }: { one: MapSwitch; isOn: boolean }) {
  const { lang } = usePage();
  const { key, kind, code, url, reviewNumber } = one;
  const sample = {
    properties: { layer: kind, code: code ?? undefined },
    geometry: { type: "Polygon" },
  };
  return (
    <label>
      <input
        type="checkbox"
        name="layer"
        value={key}
        defaultChecked={isOn}
        data-url={url}
        data-code={code ?? undefined}
        data-review={reviewNumber ?? undefined}
      />
      <span className="map-sample">
        <svg viewBox="0 0 26 16" aria-hidden="true">
          <path className={layerClass(sample)} d="M2 2h22v12H2z" />
        </svg>
      </span>
      {lang === "en" ? one.nameEn : one.name}
    </label>
  );
}
