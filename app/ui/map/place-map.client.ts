import * as L from "leaflet";
import "./leaflet.css";
import type { Bounds } from "#app/domain/geo/bounds.ts";
import type { Position } from "#app/domain/geo/geometry.ts";
import { addBase, fetchFeatures } from "./base-layers.client.ts";
import { crosshair } from "./crosshair.client.ts";
import { type DrawMode, drawnShape, pointsIn, rounded } from "./drawn-shape.ts";
import { type LocateWords, locate } from "./locate.client.ts";

type Words = Record<string, string>;
const modes: readonly DrawMode[] = ["point", "line", "area"];

/** Puts a map to draw on in the picture's place; what is drawn goes into the form's hidden field. */
export async function enhance(figure: HTMLElement) {
  const form = figure.closest("form");
  const field = form?.querySelector<HTMLInputElement>("input[name=geometry]");
  if (!form || !field) return;
  // A map can't be laid out where it is not seen.
  const fold = figure.closest("details");
  if (fold && !fold.open) {
    fold.addEventListener("toggle", () => enhance(figure), { once: true });
    return;
  }
  const words: Words = JSON.parse(figure.dataset.words ?? "{}");
  const bounds: Bounds = JSON.parse(figure.dataset.bounds ?? "[0,0,1,1]");
  const { tools, pane, status, putBack } = build(figure, words);
  // Nothing can be pressed that would not answer yet.
  tools.inert = true;
  const map = await districtMap(pane, bounds, words).catch(() => undefined);
  // The line broke off on the way: the picture, and the other ways to name a place, are there as before.
  if (!map) return putBack();
  const drawing = L.layerGroup().addTo(map);
  let mode: DrawMode = "point";
  let points: Position[] = [];
  let changes = 0;

  function draw() {
    const shape = drawnShape(mode, points);
    drawing.clearLayers();
    show(drawing, mode, points);
    status.textContent = words[shape ? "placed" : points.length > 0 ? "more" : "none"] ?? "";
    for (const button of tools.querySelectorAll("button[data-mode]"))
      button.setAttribute("aria-pressed", String(button.getAttribute("data-mode") === mode));
  }
  function change(next: Position[]) {
    changes++;
    points = mode === "point" ? next.slice(-1) : next;
    const shape = drawnShape(mode, points);
    if (field) field.value = shape ? JSON.stringify(shape) : "";
    chooseDrawn(form, shape !== undefined);
    draw();
  }
  function takeUp() {
    const kept = pointsIn(field?.value ?? "");
    if (kept) ({ mode, points } = kept);
    changes++;
    draw();
  }
  const place = ({ lng, lat }: L.LatLng) => change([...points, rounded(lng, lat)]);
  const undo = () => change(points.slice(0, -1));

  map.on("click", ({ latlng }) => place(latlng));
  crosshair(map, pane, { place, undo });
  tools.addEventListener("click", ({ target }) => {
    if (!(target instanceof HTMLButtonElement)) return;
    const { mode: asked, act } = target.dataset;
    const chosen = modes.find((each) => each === asked);
    if (chosen) mode = chosen;
    if (chosen) change(points);
    if (act === "undo") undo();
    if (act === "clear") change([]);
    if (act !== "here") return;
    // What was drawn while the device was looking stays.
    const turn = ++changes;
    goHere(map, words, { status, place, isWanted: () => turn === changes });
  });
  form.addEventListener("draft-restored", takeUp);
  takeUp();
  tools.inert = false;
}

async function districtMap(
  pane: HTMLElement,
  [west, south, east, north]: Bounds,
  words: Words,
): Promise<L.Map> {
  const box = L.latLngBounds([south, west], [north, east]);
  const map = L.map(pane, {
    ...{ attributionControl: false, keyboard: false, zoomSnap: 0.25, minZoom: 10, maxZoom: 19 },
    // Two quick clicks are two points of a drawing.
    ...{ zoomControl: false, doubleClickZoom: false, maxBounds: box.pad(0.4) },
  }).fitBounds(box);
  const [zoomInTitle, zoomOutTitle] = [words["zoom-in"] ?? "", words["zoom-out"] ?? ""];
  L.control.zoom({ zoomInTitle, zoomOutTitle }).addTo(map);
  await addBase(map, document.documentElement.lang === "en" ? "en" : "zh-CN");
  L.geoJSON(await fetchFeatures("/map/territories.geojson"), {
    ...{
      interactive: false,
      style: { className: "map-layer map-layer-territory", fill: false, renderer: L.svg() },
    },
  }).addTo(map);
  return map;
}

function build(figure: HTMLElement, words: Words) {
  const tools = element("div", "place-map-tools");
  tools.setAttribute("role", "toolbar");
  tools.setAttribute("aria-label", words.map ?? "");
  for (const mode of modes) tools.append(tool(words[mode], { mode }));
  for (const act of ["undo", "clear", "here"]) tools.append(tool(words[act], { act }));
  const pane = element("div", "place-map-pane");
  pane.tabIndex = 0;
  pane.setAttribute("role", "application");
  pane.setAttribute("aria-label", `${words.map ?? ""}. ${words.keys ?? ""}`);
  const status = element("p", "place-map-status");
  status.setAttribute("role", "status");
  const keys = element("p", "hint");
  keys.textContent = words.keys ?? "";
  const picture = figure.querySelector(".place-map-picture");
  picture?.replaceWith(tools, pane, status, keys);
  const putBack = () => {
    for (const made of [tools, status, keys]) made.remove();
    if (picture) pane.replaceWith(picture);
  };
  return { tools, pane, status, putBack };
}

function element(name: "div" | "p", className: string): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  return made;
}

function tool(words: string | undefined, data: Record<string, string>): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "btn plain";
  button.textContent = words ?? "";
  Object.assign(button.dataset, data);
  return button;
}

function show(layer: L.LayerGroup, mode: DrawMode, points: readonly Position[]) {
  const at = points.map(([lon, lat]) => L.latLng(lat, lon));
  const drawn = { className: "drawn", interactive: false, renderer: L.svg() };
  if (mode === "line") L.polyline(at, drawn).addTo(layer);
  if (mode === "area") (at.length > 2 ? L.polygon(at, drawn) : L.polyline(at, drawn)).addTo(layer);
  for (const each of at)
    L.circleMarker(each, { ...drawn, className: "drawn-point", radius: mode === "point" ? 9 : 6 }).addTo(
      layer,
    );
}

/** The drawing is the chosen place as long as there is one. */
function chooseDrawn(form: HTMLFormElement | null, drawn: boolean) {
  const radio = form?.querySelector<HTMLInputElement>("input[name=place][value=drawn]");
  if (!radio) return;
  radio.checked = drawn;
  const label = radio.closest("label");
  if (label) label.hidden = !drawn;
  radio.dispatchEvent(new Event("input", { bubbles: true }));
}

type Sought = { status: HTMLElement; place(at: L.LatLng): void; isWanted(): boolean };

/** Where the device is becomes the last point; why it does not is said. */
function goHere(map: L.Map, words: Words, { status, place, isWanted }: Sought) {
  const spoken: LocateWords = JSON.parse(words.locate ?? "{}");
  const [west = 0, south = 0, east = 0, north = 0] = (words.district ?? "").split(",").map(Number);
  const bounds = L.latLngBounds([south, west], [north, east]).pad(0.4);
  const say = (text: string) => status.replaceChildren(text);
  locate(map, { words: spoken, bounds, say, isWanted }, ({ at, accuracy }) => {
    place(at);
    say(spoken.found.replace("{{metres}}", String(Math.round(accuracy))));
  });
}
