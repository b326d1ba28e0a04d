import type * as L from "leaflet";
import type { MapSwitch, PlanSwitches } from "#app/domain/plans/map-switch.ts";
import { layerClass } from "./map-feature.ts";
import { planLayer } from "./plan-layer.client.ts";

/**
 * Plan layers on switches, plan by plan, each with its drawn sample, and the review numbers of what is on. A layer is fetched when
 * it is switched on first; `?layer=plan/code` in the address switches it on.
 */
export async function addPlanSwitches(map: L.Map, element: HTMLElement) {
  const plans = await switchesOffered();
  if (plans.length === 0) return;
  const isEnglish = element.dataset.lang === "en";
  const wanted = new URLSearchParams(location.search).get("layer");
  const field = document.createElement("fieldset");
  field.className = "map-switches";
  const legend = document.createElement("legend");
  legend.textContent = element.dataset.wordsLayers ?? "";
  const review = document.createElement("p");
  const shown = new Map<string, string>();
  const tell = () => {
    review.textContent = [...new Set(shown.values())].filter(Boolean).join(" · ");
  };
  field.append(legend);
  const near = plans.find(({ tier }) => tier === "county") ?? plans[0];
  for (const plan of plans) {
    const group = document.createElement("details");
    group.open = plan === near || plan.switches.some(({ key }) => isWanted(key, wanted));
    const title = document.createElement("summary");
    title.textContent = isEnglish ? plan.titleEn : plan.title;
    group.append(title);
    for (const one of plan.switches) {
      const drawn = drawnBy(one);
      const { label, box } = switchFor(one, isEnglish);
      const turn = async () => {
        // Without the network the switch goes back, and can be tried again.
        const layer = await drawn().catch(() => undefined);
        if (!layer) box.checked = false;
        if (box.checked) layer?.addTo(map);
        else layer?.remove();
        shown[box.checked ? "set" : "delete"](one.key, one.reviewNumber ?? "");
        tell();
      };
      box.addEventListener("change", () => void turn());
      if (isWanted(one.key, wanted)) {
        box.checked = true;
        void turn();
      }
      group.append(label);
    }
    field.append(group);
  }
  field.append(review);
  element.after(field);
}

async function switchesOffered(): Promise<PlanSwitches[]> {
  const response = await fetch("/map/plan-layers.json");
  if (!response.ok) throw new Error(`/map/plan-layers.json answered ${response.status}`);
  const { plans }: { plans: PlanSwitches[] } = await response.json();
  return plans;
}

/** `plan/layer` asks for all lines of the layer. */
const isWanted = (key: string, wanted: string | null) =>
  wanted !== null && (key === wanted || key.startsWith(`${wanted}/`));

/** What a switch draws, fetched once. */
function drawnBy({ code, url }: MapSwitch): () => Promise<L.GeoJSON> {
  let drawing: Promise<L.GeoJSON> | undefined;
  const draw = () => planLayer(url, { isWanted: (properties) => code === null || properties.code === code });
  return () => {
    drawing ??= draw().catch((error) => {
      drawing = undefined;
      throw error;
    });
    return drawing;
  };
}

function switchFor({ kind, code, name, nameEn }: MapSwitch, isEnglish: boolean) {
  const label = document.createElement("label");
  const box = document.createElement("input");
  box.type = "checkbox";
  const sample = document.createElement("span");
  sample.className = "map-sample";
  sample.innerHTML = `<svg viewBox="0 0 26 16" aria-hidden="true"><path d="M2 2h22v12H2z"/></svg>`;
  sample.querySelector("path")?.setAttribute("class", layerClass(sampleOf(kind, code)));
  label.append(box, sample, isEnglish ? nameEn : name);
  return { label, box };
}

const sampleOf = (layer: string, code: string | null) => ({
  ...{ properties: { layer, code: code ?? undefined }, geometry: { type: "Polygon" } },
});
