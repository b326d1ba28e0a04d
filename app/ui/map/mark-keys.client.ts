import type * as L from "leaflet";

/** Asks anew for what is shown; drops an answer that is still awaited, and tells whether there was one. */
type Shown = { ask(): void; drop(): boolean };

/**
 * Marks by keyboard as by mouse: Enter or Space opens a popup or splits a group, Escape closes, the focus goes into the
 * popup and back to its mark. What is shown is asked for anew after each move, but never under an open popup.
 */
export function markKeys(map: L.Map, stage: HTMLElement, close: string, { ask, drop }: Shown) {
  let opened: { mark: HTMLElement | undefined } | undefined;
  let moved = false;
  map.on("moveend", () => {
    if (opened) moved = true;
    else ask();
  });
  map.on("popupopen", ({ popup }) => {
    const active = document.activeElement;
    opened = { mark: active instanceof HTMLElement && isMark(active) ? active : undefined };
    moved = drop();
    const box = popup.getElement();
    box?.querySelector(".leaflet-popup-close-button")?.setAttribute("aria-label", close);
    if (opened.mark) box?.querySelector<HTMLElement>("a[href^='/']")?.focus();
  });
  map.on("popupclose", () => {
    if (stage.contains(document.activeElement)) (opened?.mark ?? stage).focus();
    opened = undefined;
    if (moved) ask();
    moved = false;
  });
  stage.addEventListener("keydown", (event) => {
    if (event.key === "Escape") map.closePopup();
    const { target, key } = event;
    if (!(target instanceof HTMLElement) || !isMark(target) || (key !== "Enter" && key !== " ")) return;
    // Instead of Leaflet's own answer to Enter, which knows popups alone.
    event.preventDefault();
    target.click();
  });
}

/** Draws marks anew; the focus stays on the mark of the same name, else with the map. */
export function withFocusKept(stage: HTMLElement, draw: () => void) {
  const active = document.activeElement;
  const name = active instanceof HTMLElement && stage.contains(active) && isMark(active) && active.title;
  draw();
  if (!name) return;
  const again = [...stage.querySelectorAll<HTMLElement>(".leaflet-marker-icon")].find(
    ({ title }) => title === name,
  );
  (again ?? stage).focus();
}

const isMark = (element: HTMLElement) => element.classList.contains("leaflet-marker-icon");
