import * as L from "leaflet";
import "./leaflet.css";
import { addBase, fetchFeatures } from "./base-layers.client.ts";
import { letListFollow } from "./list-follows.client.ts";
import { keepListInStep, linkToView, seenBox } from "./list-in-step.client.ts";
import { addLocate, boxIn } from "./locate.client.ts";
import { markKeys, withFocusKept } from "./mark-keys.client.ts";
import { movedByHand } from "./moved-by-hand.client.ts";
import { type ClusterFeature, clusterMarker } from "./need-marks.client.ts";
import { othersTurn } from "./others-turn.client.ts";
import { mercatorZoom } from "./per-metre.client.ts";
import { turnPlanSwitches } from "./plan-switches.client.ts";

/** Makes the drawn map movable: the same needs by the same filter, counted by cell, plan layers on switches. */
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
  const box = L.latLngBounds(boxIn(bounds));
  stage.setAttribute("role", "application");
  stage.setAttribute("aria-label", label);
  await othersTurn();
  const map = L.map(stage, {
    ...{ zoomControl: false, attributionControl: false, zoomSnap: 0.1, minZoom: 10, maxZoom: 18 },
    // Room to move down by a popup over a place at the edge.
    maxBounds: L.latLngBounds(boxIn(element.dataset.whole ?? bounds))
      .extend(box)
      .pad(1),
    scrollWheelZoom: false,
  }).fitBounds(box);
  const hand = movedByHand(map);
  L.control.zoom({ zoomInTitle: wordsZoomIn, zoomOutTitle: wordsZoomOut }).addTo(map);
  await othersTurn();
  await addBase(map, element.dataset.lang === "en" ? "en" : "zh-CN");
  const district = await addTerritories(map, boxIn(element.dataset.district ?? bounds));
  addNear(map, element.dataset.near ?? "");
  const view = (part = element.dataset.whole ?? bounds) => {
    // The whole district under the row of buttons, no more than it: what was asked for by the filter stays as it is.
    if (part === element.dataset.district && district.isValid())
      map.fitBounds(district, { paddingTopLeft: [10, 68], paddingBottomRight: [10, 10], animate: false });
    else map.fitBounds(boxIn(part), { animate: false });
  };
  // Whoever is quick has moved it while it was being laid out.
  if (!hand.isMoved()) view(bounds);
  addLocate(map, element);
  await othersTurn();
  const needs = needsShower(map, element);
  await needs.show();
  await othersTurn();
  letListFollow(map, element, { hand, view });
  markKeys(map, stage, element.dataset.wordsClose ?? "", {
    ask() {
      // One that fails leaves what was shown; the next move asks again.
      needs.show().catch(() => {});
      map.fire("settled");
    },
    drop: needs.drop,
  });
  keepListInStep(map, element);
  // What was moved meanwhile is asked for anew.
  if (hand.isMoved()) map.fire("moveend");
  map.once("focus", () => map.scrollWheelZoom.enable());
  turnPlanSwitches(map, element);
}

/** Draws the territories and says what those of the portal's own district cover. */
async function addTerritories(map: L.Map, own: L.LatLngBoundsLiteral): Promise<L.LatLngBounds> {
  const territories = await fetchFeatures("/map/territories.geojson");
  const drawn = L.geoJSON(territories, {
    interactive: false,
    style: { className: "map-layer map-layer-territory", fill: false, renderer: L.svg({ padding: 0.4 }) },
  });
  const covered = L.latLngBounds([]);
  drawn.addTo(map).eachLayer((outline) => {
    if (!(outline instanceof L.Polygon)) return;
    if (outline.getBounds().intersects(own)) covered.extend(outline.getBounds());
  });
  return covered;
}

/** What counts as near the chosen place. */
function addNear(map: L.Map, near: string) {
  const [lon = 0, lat = 0, radius = 0] = near.split(",").map(Number);
  if (radius > 0)
    L.circle([lat, lon], { radius, className: "map-layer-near", interactive: false }).addTo(map);
}

type Answer = { features: ClusterFeature[]; shown: number; total: number };

/** Asks for the clusters of what is seen and draws them; an answer that a newer question overtook, or that nobody wants now, is dropped. */
function needsShower(map: L.Map, element: HTMLElement) {
  const marks = L.layerGroup().addTo(map);
  let asked: AbortController | undefined;
  // What the page lists is what the map begins with; once it is moved, it shows what is seen.
  let box = element.dataset.bbox;
  const show = async () => {
    asked?.abort();
    asked = new AbortController();
    const { signal } = asked;
    const query = new URLSearchParams(element.dataset.query);
    query.set("bbox", box ?? seenBox(map));
    query.set("zoom", mercatorZoom(map).toFixed(2));
    box = undefined;
    const { features, shown, total } = await clustersFor(query, signal);
    signal.throwIfAborted();
    asked = undefined;
    const words = element.dataset.wordsShown ?? "";
    sayCount(element, words.replace("{{shown}}", String(shown)).replace("{{total}}", String(total)));
    linkToView(map, element);
    withFocusKept(map.getContainer(), () => {
      marks.clearLayers();
      for (const feature of features) clusterMarker(feature, { map, element }).addTo(marks);
    });
    map.fire("marked");
  };
  const drop = () => {
    asked?.abort();
    return asked !== undefined;
  };
  return { show, drop };
}

async function clustersFor(query: URLSearchParams, signal: AbortSignal): Promise<Answer> {
  const response = await fetch(`/map/clusters.geojson?${query}`, { signal });
  if (!response.ok) throw new Error(`/map/clusters.geojson answered ${response.status}`);
  return await response.json();
}

function sayCount(element: HTMLElement, words: string) {
  const count = element.closest("figure")?.querySelector(".needs-map-count");
  if (count) count.textContent = words;
}
