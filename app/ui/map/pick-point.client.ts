import * as L from "leaflet";
import "./leaflet.css";
import { addBase } from "./base-layers.client.ts";
import { crosshair } from "./crosshair.client.ts";
import { rounded } from "./drawn-shape.ts";

/** A map in the picture's place: a press, or Enter on the cross, writes the position into its field. */
export function enhance(figure: HTMLElement) {
  const drawn = figure.querySelector("svg");
  const field = document.getElementById(figure.dataset.field ?? "");
  if (!drawn || !(field instanceof HTMLInputElement)) return;
  const stage = document.createElement("div");
  stage.className = "pick-point-live";
  figure.prepend(stage);
  start(figure, stage, field).then(
    () => drawn.remove(),
    () => stage.remove(),
  );
}

async function start(figure: HTMLElement, stage: HTMLElement, field: HTMLInputElement) {
  const {
    bounds = "",
    label = "",
    wordsKeys = "",
    wordsZoomIn = "",
    wordsZoomOut = "",
    lang,
  } = figure.dataset;
  const [west = 0, south = 0, east = 0, north = 0] = bounds.split(",").map(Number);
  stage.setAttribute("role", "application");
  stage.setAttribute("aria-label", `${label}. ${wordsKeys}`);
  stage.tabIndex = 0;
  const box = L.latLngBounds([south, west], [north, east]);
  const map = L.map(stage, {
    ...{ zoomControl: false, attributionControl: false, zoomSnap: 0.25, minZoom: 10, maxZoom: 18 },
    ...{ scrollWheelZoom: false, keyboard: false, maxBounds: box.pad(0.4) },
  }).fitBounds(box);
  L.control.zoom({ zoomInTitle: wordsZoomIn, zoomOutTitle: wordsZoomOut }).addTo(map);
  await addBase(map, lang === "en" ? "en" : "zh-CN");
  const marks = L.layerGroup().addTo(map);
  const show = () => {
    marks.clearLayers();
    const [lon, lat] = field.value.split(",").map(Number);
    if (lon && lat)
      L.circleMarker([lat, lon], { radius: 9, className: "drawn-point", interactive: false }).addTo(marks);
  };
  const write = (position: string) => {
    field.value = position;
    show();
  };
  map.on("click", ({ latlng }) => write(rounded(latlng.lng, latlng.lat).join(", ")));
  crosshair(map, stage, {
    place: ({ lat, lng }) => write(rounded(lng, lat).join(", ")),
    undo: () => write(""),
  });
  field.addEventListener("change", show);
  show();
}
