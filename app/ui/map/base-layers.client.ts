import * as L from "leaflet";
import { boundsMeet, boundsOf } from "#app/domain/geo/bounds.ts";
import { baseStylesAt } from "./base-style.ts";
import type { Offered } from "./basemaps-offered.ts";
import { addLabels } from "./live-labels.client.ts";
import type { MapFeature, MapLanguage } from "./map-feature.ts";
import { othersTurn } from "./others-turn.client.ts";
import { perMetre } from "./per-metre.client.ts";

/** What the portal serves as GeoJSON, and Leaflet takes as it is. */
type Served = MapFeature & { type: "Feature" };
type Collection<Feature> = { type: "FeatureCollection"; features: Feature[] };

export const fetchFeatures = async <Feature = Served>(url: string): Promise<Collection<Feature>> => {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return await response.json();
};

/** The base map as Leaflet layers, bottom first, each stroke as wide as its street is at the zoom shown; web maps on a switch. */
export async function addBase(map: L.Map, language: MapLanguage) {
  const [base, territories, offered] = await Promise.all([
    fetchFeatures("/map/base.geojson"),
    fetchFeatures("/map/territories.geojson"),
    basemapsOffered(),
  ]);
  const seen = map.getBounds().pad(0.5);
  const around = [seen.getWest(), seen.getSouth(), seen.getEast(), seen.getNorth()] as const;
  const hasLand = base.features.some(({ geometry }) => boundsMeet(boundsOf(geometry), around));
  if (!hasLand) map.getContainer().classList.add("map-bare");
  const pane = "own-base";
  const paneElement = map.createPane(pane);
  paneElement.style.zIndex = "150";
  paneElement.style.pointerEvents = "none";
  const renderer = L.svg({ padding: 0.4, pane });
  const layers = new Map<string, L.GeoJSON>();
  for (const { layer, of } of baseStylesAt(1)) {
    await othersTurn();
    const features = base.features.filter(({ properties }) => properties.layer === of);
    const collection: GeoJSON.FeatureCollection = { type: "FeatureCollection", features };
    const drawn = L.geoJSON(collection, {
      ...{ interactive: false, pane },
      pointToLayer: (_feature, at) => L.circleMarker(at, { radius: 0, opacity: 0, fillOpacity: 0, pane }),
      style: (feature) => styleOf(renderer, layer, feature?.geometry.type),
    });
    layers.set(layer, drawn);
  }
  const show = (layer: string, drawn: L.GeoJSON) => {
    const style = baseStylesAt(perMetre(map)).find((one) => one.layer === layer);
    if (style) drawn.addTo(map).setStyle({ weight: style.width ?? 0 });
    else drawn.remove();
  };
  const atZoom = () => {
    for (const [layer, drawn] of layers) show(layer, drawn);
    for (const { layer } of baseStylesAt(perMetre(map))) layers.get(layer)?.bringToFront();
  };
  map.on("zoomend", atZoom);
  for (const [layer, drawn] of layers) {
    await othersTurn();
    show(layer, drawn);
  }
  L.control.scale({ imperial: false, position: "bottomleft" }).addTo(map);
  await othersTurn();
  const nameThings = addLabels(map, [...territories.features, ...base.features], language);
  if (offered.basemaps.length === 0) return;
  const { addBasemapSwitch } = await import("./basemap-switch.client.ts");
  addBasemapSwitch(map, { nameThings }, offered, language);
}

/** None where they can't be learnt: the map is whole without. */
const basemapsOffered = async (): Promise<Offered> => {
  const response = await fetch("/map/basemaps.json").catch(() => undefined);
  return response?.ok ? await response.json() : { basemaps: [] };
};

/** Colours are the style sheet's: the same classes as on the drawn map. */
function styleOf(renderer: L.Renderer, layer: string, type: string | undefined): L.PathOptions {
  return type?.includes("Line")
    ? { renderer, className: `map-stroke map-${layer}`, fill: false, opacity: 1 }
    : { renderer, className: `map-fill map-${layer}`, stroke: false, fillOpacity: 1 };
}
