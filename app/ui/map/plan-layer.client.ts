import * as L from "leaflet";
import { fetchFeatures } from "./base-layers.client.ts";
import { layerClass, type MapLanguage } from "./map-feature.ts";

type LayerProperties = { layer: string; key: string; code: string; name: string; nameEn: string };
type LayerFeature = GeoJSON.Feature<GeoJSON.Geometry, LayerProperties>;

type Wanted = {
  /** Those features alone; all where it is not said. */
  isWanted?(properties: LayerProperties): boolean;
  /** Names for the pointer. */
  names?: MapLanguage;
};

/** A plan's layer as its address gives it, drawn as on the drawn maps. */
export async function planLayer(url: string, { isWanted = () => true, names }: Wanted): Promise<L.GeoJSON> {
  const { type, features } = await fetchFeatures<LayerFeature>(url);
  const renderer = L.svg({ padding: 0.4 });
  const collection = { type, features: features.filter(({ properties }) => isWanted(properties)) };
  return L.geoJSON<LayerProperties>(collection, {
    interactive: names !== undefined,
    style: (feature) => ({ renderer, stroke: true, className: feature ? layerClass(feature) : "map-layer" }),
    pointToLayer: (feature, at) =>
      L.circleMarker(at, { radius: 7, renderer, className: layerClass(feature) }),
    onEachFeature: ({ properties }, drawn) => {
      if (names) drawn.bindTooltip(names === "en" ? properties.nameEn : properties.name);
    },
  });
}
