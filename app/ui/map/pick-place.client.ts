import * as L from "leaflet";
import "./leaflet.css";
import { addBase } from "./base-layers.client.ts";
import { crosshair } from "./crosshair.client.ts";
import { rounded } from "./drawn-shape.ts";
import { planLayer } from "./plan-layer.client.ts";

/** The map of "what does the plan say here?": a press, or Enter on the cross in the middle, asks about the place. */
export function enhance(element: HTMLElement) {
  const drawn = [...element.children];
  const stage = document.createElement("div");
  stage.className = "here-map-live";
  element.append(stage);
  start(element, stage).then(
    () => {
      for (const child of drawn) child.remove();
    },
    () => stage.remove(),
  );
}

async function start(element: HTMLElement, stage: HTMLElement) {
  const {
    bounds = "",
    at = "",
    label = "",
    wordsKeys = "",
    wordsZoomIn,
    wordsZoomOut,
    lang,
    layers = "[]",
  } = element.dataset;
  const [west = 0, south = 0, east = 0, north = 0] = bounds.split(",").map(Number);
  const [lon, lat] = at === "" ? [] : at.split(",").map(Number);
  stage.setAttribute("role", "application");
  stage.setAttribute("aria-label", `${label}. ${wordsKeys}`);
  stage.tabIndex = 0;
  const box = L.latLngBounds([south, west], [north, east]);
  const map = L.map(stage, {
    ...{ zoomControl: false, attributionControl: false, zoomSnap: 0.25, minZoom: 10, maxZoom: 18 },
    ...{ scrollWheelZoom: false, keyboard: false, maxBounds: box.pad(0.4) },
  });
  if (lon === undefined || lat === undefined) map.fitBounds(box);
  else map.setView([lat, lon], 15);
  L.control.zoom({ zoomInTitle: wordsZoomIn ?? "", zoomOutTitle: wordsZoomOut ?? "" }).addTo(map);
  await addBase(map, lang === "en" ? "en" : "zh-CN");
  const drawn: { url: string; wanted: string[] }[] = JSON.parse(layers);
  for (const { url, wanted } of drawn)
    (await planLayer(url, { isWanted: ({ key }) => wanted.includes(key) })).addTo(map);
  if (lon !== undefined && lat !== undefined)
    L.circleMarker([lat, lon], { radius: 9, className: "drawn-point", interactive: false }).addTo(map);
  const place = ({ lat, lng }: L.LatLng) => location.assign(`/plans/here?at=${rounded(lng, lat).join(",")}`);
  map.on("click", ({ latlng }) => place(latlng));
  crosshair(map, stage, { place, undo: () => {} });
}
