import * as L from "leaflet";
import "./leaflet.css";
import { addBase, fetchFeatures } from "./base-layers.client.ts";
import { cellGroups } from "./cell-groups.ts";
import type { MarkKind } from "./map-feature.ts";
import { markKeys, withFocusKept } from "./mark-keys.client.ts";
import { markShapes } from "./mark-shapes.ts";
import { addPlanSwitches } from "./plan-switches.client.ts";

type Need = {
  number: string;
  title: string;
  mark: MarkKind;
  stateWord: string;
  categoryWord: string;
  submittedOn: string;
};
type NeedFeature = GeoJSON.Feature<GeoJSON.Point, Need>;

/** A popup beside the zoom buttons, not under them, on a phone too. */
const popupRoom: L.PopupOptions = { maxWidth: 230, autoPanPaddingTopLeft: [64, 10] };

/** Cells in which needs are grouped, in screen units: two fingers' width. */
const cellSize = 56;

/** Makes the drawn map movable: the same needs by the same filter, grouped by cell, plan layers on switches. */
export function enhance(element: HTMLElement) {
  const drawn = [...element.children];
  const stage = document.createElement("div");
  stage.className = "needs-map-live";
  element.append(stage);
  start(element, stage).then(
    () => {
      for (const child of drawn) child.remove();
    },
    () => {
      // The drawn map stays; the list beside it is complete anyway.
      stage.remove();
      sayCount(element, element.dataset.wordsFailed ?? "");
    },
  );
}

async function start(element: HTMLElement, stage: HTMLElement) {
  const { bounds = "", label = "", wordsZoomIn = "", wordsZoomOut = "" } = element.dataset;
  const [west = 0, south = 0, east = 0, north = 0] = bounds.split(",").map(Number);
  const box = L.latLngBounds([south, west], [north, east]);
  stage.setAttribute("role", "application");
  stage.setAttribute("aria-label", label);
  const map = L.map(stage, {
    ...{ zoomControl: false, attributionControl: false, zoomSnap: 0.25, minZoom: 10, maxZoom: 18 },
    maxBounds: box.pad(0.4),
    scrollWheelZoom: false,
  }).fitBounds(box);
  L.control.zoom({ zoomInTitle: wordsZoomIn, zoomOutTitle: wordsZoomOut }).addTo(map);
  await addBase(map, element.dataset.lang === "en" ? "en" : "zh-CN");
  await addTerritories(map);
  const marks = L.layerGroup().addTo(map);
  const refresh = () => showNeeds(map, marks, element);
  await refresh();
  markKeys(map, stage, element.dataset.wordsClose ?? "", () => void refresh());
  map.once("focus", () => map.scrollWheelZoom.enable());
  await addPlanSwitches(map, element);
}

async function addTerritories(map: L.Map) {
  const territories = await fetchFeatures("/map/territories.geojson");
  L.geoJSON(territories, {
    interactive: false,
    style: { className: "map-layer map-layer-territory", fill: false, renderer: L.svg({ padding: 0.4 }) },
  }).addTo(map);
}

async function showNeeds(map: L.Map, marks: L.LayerGroup, element: HTMLElement) {
  const view = map.getBounds().pad(0.1);
  const query = new URLSearchParams(element.dataset.query);
  query.set("bbox", view.toBBoxString());
  const response = await fetch(`/needs.geojson?${query}`);
  const { features, shown, total }: { features: NeedFeature[]; shown: number; total: number } =
    await response.json();
  const words = element.dataset.wordsShown ?? "";
  sayCount(element, words.replace("{{shown}}", String(shown)).replace("{{total}}", String(total)));
  const spots = features.map((thing) => {
    const [lon = 0, lat = 0] = thing.geometry.coordinates;
    const { x, y } = map.project([lat, lon]);
    return { x, y, thing };
  });
  withFocusKept(map.getContainer(), () => {
    marks.clearLayers();
    for (const { x, y, things } of cellGroups(spots, cellSize)) {
      const at = map.unproject([x, y]);
      const [first] = things;
      if (first && things.length === 1) needMarker(at, first.properties, element).addTo(marks);
      else groupMarker(map, at, things, element).addTo(marks);
    }
  });
}

function needMarker(at: L.LatLng, need: Need, element: HTMLElement): L.Marker {
  const icon = L.divIcon({
    className: `map-mark map-mark-${need.mark}`,
    html: `<svg viewBox="-13 -19 26 32" aria-hidden="true"><path class="map-mark-shape" d="${markShapes[need.mark]}"/></svg>`,
    iconSize: [28, 34],
    iconAnchor: [14, 20],
  });
  const words = `${need.title} · ${need.stateWord}`;
  return L.marker(at, { icon, title: words, alt: words }).bindPopup(
    () => popupOf([need], element),
    popupRoom,
  );
}

function groupMarker(map: L.Map, at: L.LatLng, things: NeedFeature[], element: HTMLElement): L.Marker {
  const words = (element.dataset.wordsGroup ?? "").replace("{{count}}", String(things.length));
  const size = things.length < 10 ? 34 : things.length < 100 ? 42 : 50;
  const icon = L.divIcon({ className: "map-group", html: String(things.length), iconSize: [size, size] });
  const marker = L.marker(at, { icon, title: words, alt: words });
  const box = L.latLngBounds(
    things.map(
      ({
        geometry: {
          coordinates: [lon = 0, lat = 0],
        },
      }) => [lat, lon],
    ),
  );
  const apart = map.getZoom() < map.getMaxZoom() && !box.getNorthEast().equals(box.getSouthWest());
  if (!apart)
    return marker.bindPopup(
      () =>
        popupOf(
          things.map(({ properties }) => properties),
          element,
        ),
      popupRoom,
    );
  return marker.on("click", () => map.fitBounds(box.pad(0.3), { maxZoom: map.getZoom() + 3 }));
}

/** Built from elements, so that no title can become markup. */
function popupOf(needs: Need[], element: HTMLElement): HTMLElement {
  const list = document.createElement("ul");
  list.className = "map-popup";
  for (const need of needs.slice(0, 12)) {
    const line = document.createElement("li");
    const link = document.createElement("a");
    link.href = `/needs/${need.number}`;
    link.textContent = need.title;
    link.title = element.dataset.wordsOpen ?? "";
    const facts = document.createElement("small");
    facts.textContent = [need.stateWord, need.categoryWord, need.submittedOn].join(" · ");
    line.append(link, facts);
    list.append(line);
  }
  return list;
}

function sayCount(element: HTMLElement, words: string) {
  const count = element.closest("figure")?.querySelector(".needs-map-count");
  if (count) count.textContent = words;
}
