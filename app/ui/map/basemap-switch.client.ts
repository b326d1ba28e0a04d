import * as L from "leaflet";
import type { OfferedBasemap } from "#app/domain/geo/basemap.ts";
import type { BasemapWords, DrawnBase, Offered } from "./basemaps-offered.ts";
import type { MapLanguage } from "./map-feature.ts";
import { drawAs, webTiles } from "./web-map.client.ts";

const remembered = "wenji-basemap";

/** A choice of web maps on the map itself. Our own drawing lies under all of them: it is what shows where they fail. */
export function addBasemapSwitch(map: L.Map, drawn: DrawnBase, offered: Offered, language: MapLanguage) {
  const words = offered.words?.[language];
  const basemaps = offered.basemaps.filter(({ shownTo }) => shownTo === "all" || shownTo === language);
  if (!words || basemaps.length === 0) return;
  const status = control(map, "bottomleft", "map-web-status", "p");
  status.setAttribute("role", "status");
  const source = control(map, "bottomright", "map-web-source", "p");
  let shown: L.LayerGroup | undefined;

  const show = (key: string) => {
    const basemap = basemaps.find((each) => each.key === key);
    shown?.remove();
    shown = undefined;
    status.textContent = "";
    drawn.nameThings(!basemap);
    drawAs(map, basemap);
    source.textContent = basemap ? sourceOf(basemap, language, words) : "";
    if (!basemap) return;
    shown = webTiles(basemap, (fails) => {
      drawn.nameThings(fails);
      status.textContent = fails ? words.failed.replace("{{name}}", basemap.name[language]) : "";
    }).addTo(map);
  };

  const first = chosenBefore() ?? basemaps.find(({ first }) => first)?.key ?? "";
  const start = basemaps.some(({ key }) => key === first) ? first : "";
  const details = control(map, "topright", "map-web-switch", "details");
  const summary = document.createElement("summary");
  summary.textContent = words.title;
  const choices = document.createElement("fieldset");
  const legend = document.createElement("legend");
  legend.textContent = words.title;
  legend.className = "visually-hidden";
  choices.append(legend);
  for (const [key, name] of [["", words.own], ...basemaps.map(({ key, name }) => [key, name[language]])])
    choices.append(choice(key ?? "", name ?? "", key === start));
  choices.addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    remember(target.value);
    show(target.value);
  });
  details.append(summary, choices);
  if (start !== "") show(start);
}

function control<Name extends "p" | "details">(
  map: L.Map,
  position: L.ControlPosition,
  className: string,
  name: Name,
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.className = className;
  const placed = new L.Control({ position });
  placed.onAdd = () => element;
  placed.addTo(map);
  L.DomEvent.disableClickPropagation(element);
  L.DomEvent.disableScrollPropagation(element);
  return element;
}

let group = 0;

function choice(value: string, name: string, checked: boolean): HTMLLabelElement {
  const label = document.createElement("label");
  const radio = document.createElement("input");
  if (value === "") group++;
  Object.assign(radio, { type: "radio", name: `basemap-${group}`, value, checked });
  label.append(radio, name);
  return label;
}

const sourceOf = (
  { attribution, reviewNumber }: OfferedBasemap,
  language: MapLanguage,
  words: BasemapWords,
) => [attribution[language], words.review.replace("{{number}}", reviewNumber)].join(" · ");

function chosenBefore(): string | undefined {
  try {
    return localStorage.getItem(remembered) ?? undefined;
  } catch {
    return undefined;
  }
}

function remember(key: string) {
  try {
    localStorage.setItem(remembered, key);
  } catch {
    // A browser that keeps nothing asks again on the next page.
  }
}
