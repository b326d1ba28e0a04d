import type * as L from "leaflet";
import { keepLayers } from "./page-address.client.ts";
import { planLayer } from "./plan-layer.client.ts";

/**
 * The form of plan layers, on the live map: each switch turns at once, and the address says what is on. A layer is fetched when it
 * is switched on first.
 */
export function turnPlanSwitches(map: L.Map, element: HTMLElement) {
  const field = element.closest("figure")?.querySelector<HTMLElement>(".map-switches");
  const line = field?.querySelector<HTMLElement>("summary");
  const reviews = field?.querySelector(".map-reviews");
  if (!field || !line || !reviews) return;
  const boxes = [...field.querySelectorAll<HTMLInputElement>("input[type=checkbox]")];
  const tell = () => {
    const on = boxes.filter(({ checked }) => checked);
    line.textContent = (line.dataset.words ?? "").replace("{{number}}", String(on.length));
    const numbers = on.flatMap(({ dataset: { review } }) => review ?? []);
    reviews.textContent = [...new Set(numbers)].join(" · ");
    return on.map(({ value }) => value);
  };
  for (const part of field.querySelectorAll<HTMLElement>("button, .map-left")) part.hidden = true;
  for (const box of boxes) {
    const drawn = drawnBy(box.dataset);
    let isDrawn = false;
    const turn = async () => {
      if (!box.checked && !isDrawn) return tell();
      isDrawn = true;
      // Without the network the switch goes back, and can be tried again.
      const layer = await drawn().catch(() => undefined);
      if (!layer) box.checked = false;
      if (box.checked) layer?.addTo(map);
      else layer?.remove();
      return tell();
    };
    box.addEventListener("change", () => void turn().then(keepLayers));
    // Whoever is quick has turned it before this came.
    const isTurned = box.checked !== box.defaultChecked;
    if (isTurned || box.checked) void turn().then((on) => isTurned && keepLayers(on));
  }
}

/** What a switch draws, fetched once. */
function drawnBy({ url = "", code }: DOMStringMap): () => Promise<L.GeoJSON> {
  let drawing: Promise<L.GeoJSON> | undefined;
  const draw = () =>
    planLayer(url, { isWanted: (properties) => code === undefined || properties.code === code });
  return () => {
    drawing ??= draw().catch((error) => {
      drawing = undefined;
      throw error;
    });
    return drawing;
  };
}
