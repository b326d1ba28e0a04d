import * as L from "leaflet";
import { baseStylesAt } from "./base-style.ts";

type Collection = GeoJSON.FeatureCollection<GeoJSON.Geometry, { layer: string; code?: string }>;

export const fetchFeatures = async (url: string): Promise<Collection> => {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return await response.json();
};

/** The base map as Leaflet layers, bottom first, each stroke as wide as its street is at the zoom shown. */
export async function addBase(map: L.Map) {
  const base = await fetchFeatures("/map/base.geojson");
  const renderer = L.svg({ padding: 0.4 });
  const layers = new Map<string, L.GeoJSON>();
  for (const { layer } of baseStylesAt(1)) {
    const features = base.features.filter(({ properties }) => properties.layer === layer);
    const drawn = L.geoJSON({ type: "FeatureCollection", features } as Collection, {
      interactive: false,
      pointToLayer: (_feature, at) => L.circleMarker(at, { radius: 0, opacity: 0, fillOpacity: 0 }),
      style: (feature) => ({ renderer, className: classOf(layer, feature?.geometry.type), stroke: true }),
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
}

const classOf = (layer: string, type: string | undefined) =>
  type?.includes("Line") ? `map-stroke map-${layer}` : `map-fill map-${layer}`;

/** Screen units for a metre on the ground in the middle of the view. */
function perMetre(map: L.Map): number {
  const middle = map.getCenter();
  const aside = map.containerPointToLatLng(map.latLngToContainerPoint(middle).add([100, 0]));
  return 100 / Math.max(middle.distanceTo(aside), 0.001);
}
