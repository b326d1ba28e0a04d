import * as L from "leaflet";
import { fetchFeatures } from "./base-layers.client.ts";

type PlanProperties = { layer: string; code: string; name: string; nameEn: string; reviewNumber: string };

/** Plan layers on switches, each with its drawn sample, and the review number of what is on. */
export async function addPlanSwitches(map: L.Map, element: HTMLElement) {
  const plans = await fetchFeatures<PlanFeature>("/map/plan-layers.geojson");
  if (plans.features.length === 0) return;
  const renderer = L.svg({ padding: 0.4 });
  const field = document.createElement("fieldset");
  field.className = "map-switches";
  const legend = document.createElement("legend");
  legend.textContent = element.dataset.wordsLayers ?? "";
  const review = document.createElement("p");
  field.append(legend);
  const shown = new Set<string>();
  for (const [key, features] of grouped(plans.features)) {
    const [first] = features;
    if (!first) continue;
    const { properties } = first;
    const collection: GeoJSON.FeatureCollection = { type: "FeatureCollection", features };
    const drawn = L.geoJSON(collection, {
      interactive: false,
      style: (feature) => ({
        renderer,
        stroke: true,
        className: feature ? classOf(feature.properties) : "map-layer",
      }),
    });
    const label = document.createElement("label");
    const box = document.createElement("input");
    box.type = "checkbox";
    const sample = document.createElement("span");
    sample.className = "map-sample";
    sample.innerHTML = `<svg viewBox="0 0 26 16" aria-hidden="true"><path d="M2 2h22v12H2z"/></svg>`;
    sample.querySelector("path")?.setAttribute("class", classOf(properties));
    label.append(box, sample, titleOf(properties, element.dataset.lang));
    box.addEventListener("change", () => {
      if (box.checked) drawn.addTo(map);
      else drawn.remove();
      shown[box.checked ? "add" : "delete"](key);
      review.textContent = shown.size > 0 ? properties.reviewNumber : "";
    });
    field.append(label);
  }
  field.append(review);
  element.after(field);
}

type PlanFeature = GeoJSON.Feature<GeoJSON.Geometry, PlanProperties>;

/** One switch per control line, one for all zones, one for all projects. */
function grouped(features: PlanFeature[]): Map<string, PlanFeature[]> {
  const groups = new Map<string, PlanFeature[]>();
  for (const feature of features) {
    const { layer, code } = feature.properties;
    const key = layer === "control-line" ? code : layer;
    groups.set(key, [...(groups.get(key) ?? []), feature]);
  }
  return groups;
}

const classOf = ({ layer, code }: PlanProperties) => `map-layer map-layer-${layer} map-${layer}-${code}`;

function titleOf({ layer, name, nameEn }: PlanProperties, lang: string | undefined): string {
  if (layer === "control-line") return lang === "en" ? nameEn : name;
  const titles = document.querySelector<HTMLElement>("[data-enhance~='needs-map']")?.dataset;
  return (layer === "zone" ? titles?.wordsZones : titles?.wordsProjects) ?? name;
}
