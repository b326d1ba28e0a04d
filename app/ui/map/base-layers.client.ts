import * as L from "leaflet";
import { baseStylesAt } from "./base-style.ts";
import { addLabels } from "./live-labels.client.ts";
import type { MapFeature, MapLanguage } from "./map-feature.ts";
import { perMetre } from "./per-metre.client.ts";

/** What the portal serves as GeoJSON, and Leaflet takes as it is. */
type Served = MapFeature & { type: "Feature" };
type Collection<Feature> = { type: "FeatureCollection"; features: Feature[] };

export const fetchFeatures = async <Feature = Served>(url: string): Promise<Collection<Feature>> => {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return await response.json();
};

/** The base map as Leaflet layers, bottom first, each stroke as wide as its street is at the zoom shown. */
export async function addBase(map: L.Map, language: MapLanguage) {
  const base = await fetchFeatures("/map/base.geojson");
  const renderer = L.svg({ padding: 0.4 });
  const layers = new Map<string, L.GeoJSON>();
  for (const { layer } of baseStylesAt(1)) {
    const features = base.features.filter(({ properties }) => properties.layer === layer);
    const collection: GeoJSON.FeatureCollection = { type: "FeatureCollection", features };
    const drawn = L.geoJSON(collection, {
      interactive: false,
      pointToLayer: (_feature, at) => L.circleMarker(at, { radius: 0, opacity: 0, fillOpacity: 0 }),
      style: (feature) => styleOf(renderer, layer, feature?.geometry.type),
    });
    layers.set(layer, drawn);
  }
  const atZoom = () => {
    const styles = baseStylesAt(perMetre(map));
    for (const [layer, drawn] of layers) {
      const style = styles.find((one) => one.layer === layer);
      if (style) drawn.addTo(map).setStyle({ weight: style.width ?? 0 });
      else drawn.remove();
    }
    for (const { layer } of styles) layers.get(layer)?.bringToFront();
  };
  map.on("zoomend", atZoom);
  atZoom();
  addLabels(map, base.features, language);
}

/** Colours are the style sheet's: the same classes as on the drawn map. */
function styleOf(renderer: L.Renderer, layer: string, type: string | undefined): L.PathOptions {
  return type?.includes("Line")
    ? { renderer, className: `map-stroke map-${layer}`, fill: false, opacity: 1 }
    : { renderer, className: `map-fill map-${layer}`, stroke: false, fillOpacity: 1 };
}
