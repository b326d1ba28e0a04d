import "./leaflet.css";
import L from "leaflet";
import type { Bounds } from "#app/domain/geo/bounds.ts";
import { baseStylesAt } from "./base-style.ts";
import type { MapFeature } from "./map-feature.ts";

type Feature = MapFeature & { type: "Feature" };
type FeatureCollection = { type: "FeatureCollection"; features: Feature[] };

/** A Leaflet map over the portal's own base map: no tiles, nothing from another host. */
export async function baseLeaflet(element: HTMLElement, [west, south, east, north]: Bounds): Promise<L.Map> {
  const box = L.latLngBounds([south, west], [north, east]);
  const map = L.map(element, {
    ...{
      preferCanvas: true,
      zoomSnap: 0.25,
      minZoom: 11,
      maxZoom: 19,
      attributionControl: false,
      keyboard: false,
    },
    maxBounds: box.pad(0.5),
  }).fitBounds(box);
  const renderer = L.canvas({ padding: 0.4 });
  const base: FeatureCollection = await read("/map/base.geojson");
  for (const { layer, width } of baseStylesAt(1)) {
    const features = base.features.filter(({ properties }) => properties.layer === layer);
    if (features.length > 0)
      L.geoJSON(features, { ...{ renderer, interactive: false }, style: styleOf(layer, width) }).addTo(map);
  }
  const territories: FeatureCollection = await read("/map/territories.geojson");
  L.geoJSON(territories, {
    ...{ renderer, interactive: false },
    style: { color: colour("--ink-2"), weight: 1.2, dashArray: "5 5", fill: false },
  }).addTo(map);
  nameThings(map, [...base.features.filter(isNamed), ...territories.features]);
  return map;
}

const read = async (path: string): Promise<FeatureCollection> => (await fetch(path)).json();

const colour = (token: string) => getComputedStyle(document.documentElement).getPropertyValue(token).trim();

const fills: Record<string, string> = {
  ...{ land: "#f2efe6", hill: "#dfe3d0", green: "#dde8d6", river: "#cfe0e6", water: "#cfe0e6" },
  "building-block": "#e9e3d3",
};
const strokes: Record<string, string> = { river: "#cfe0e6", rail: "#a9a496", bridge: "#d9d3c2" };

function styleOf(layer: string, width: number | undefined): L.PathOptions {
  const line = width !== undefined;
  return {
    ...{ stroke: line, color: strokes[layer] ?? "#ffffff", weight: Math.min(6, (width ?? 1) / 2.5) },
    ...{
      fill: fills[layer] !== undefined,
      fillColor: fills[layer] ?? "",
      fillOpacity: layer === "hill" ? 0.6 : 1,
    },
  };
}

const isNamed = ({ properties }: Feature) =>
  Boolean(properties.name) && ["road-main", "river", "water", "green"].includes(properties.layer);

/** Names from a scale on at which they do not crowd; territories always. */
function nameThings(map: L.Map, features: Feature[]) {
  const said = new Set<string>();
  const english = document.documentElement.lang === "en";
  for (const feature of features) {
    const name = String((english ? feature.properties.nameEn : feature.properties.name) ?? "");
    if (name === "" || said.has(name)) continue;
    said.add(name);
    const territory = feature.properties.layer === "territory";
    const label = L.marker(L.geoJSON(feature).getBounds().getCenter(), {
      ...{ interactive: false, keyboard: false },
      icon: L.divIcon({
        className: `leaflet-name${territory ? " territory" : ""}`,
        html: textNode(name),
        iconSize: [0, 0],
      }),
    });
    const show = () => (territory || map.getZoom() >= 15 ? label.addTo(map) : label.remove());
    map.on("zoomend", show);
    show();
  }
}

function textNode(words: string): HTMLElement {
  const span = document.createElement("span");
  span.textContent = words;
  return span;
}
