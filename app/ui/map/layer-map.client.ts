import * as L from "leaflet";
import "./leaflet.css";
import { addBase } from "./base-layers.client.ts";
import { planLayer } from "./plan-layer.client.ts";

/** A map figure of the text becomes movable when it comes into view; what was drawn stays for printing. */
export function enhance(element: HTMLElement) {
  const watch = new IntersectionObserver(
    (seen) => {
      if (!seen.at(-1)?.isIntersecting) return;
      watch.disconnect();
      start(element).catch(() => element.querySelector(".plan-map-live")?.remove());
    },
    { rootMargin: "200px" },
  );
  watch.observe(element);
}

async function start(element: HTMLElement) {
  const { url = "", bounds = "", label = "", wordsZoomIn, wordsZoomOut, lang } = element.dataset;
  const [west = 0, south = 0, east = 0, north = 0] = bounds.split(",").map(Number);
  const stage = document.createElement("div");
  stage.className = "plan-map-live";
  stage.setAttribute("role", "application");
  stage.setAttribute("aria-label", label);
  element.append(stage);
  const box = L.latLngBounds([south, west], [north, east]);
  const map = L.map(stage, {
    ...{ zoomControl: false, attributionControl: false, zoomSnap: 0.25, minZoom: 9, maxZoom: 18 },
    scrollWheelZoom: false,
  }).fitBounds(box);
  L.control.zoom({ zoomInTitle: wordsZoomIn ?? "", zoomOutTitle: wordsZoomOut ?? "" }).addTo(map);
  const language = lang === "en" ? "en" : "zh-CN";
  await addBase(map, language);
  (await planLayer(url, { names: language })).addTo(map);
  map.once("focus", () => map.scrollWheelZoom.enable());
  element.dataset.live = "";
}
