import { rounded } from "#app/ui/map/drawn-shape.ts";

/** Takes where the device is for the place of the form. */
export function enhance(part: HTMLElement) {
  const form = part.closest("form");
  const button = part.querySelector("button");
  const status = part.querySelector("[role=status]");
  const geometry = form?.querySelector<HTMLInputElement>("input[name=geometry]");
  const place = form?.querySelector<HTMLInputElement>("[name=place][value=drawn], [name=place][type=hidden]");
  if (!button || !geometry || !place || !("geolocation" in navigator)) return;
  const { asking = "", taken = "", failed = "" } = part.dataset;
  part.hidden = false;
  let asked = 0;
  // Who names another place meanwhile is not taken away from it.
  form?.addEventListener("input", ({ target }) => {
    if (target instanceof HTMLInputElement && target.name === "place") stop();
  });
  function stop() {
    if (status?.textContent === asking) status.replaceChildren();
    asked++;
  }
  button.addEventListener("click", () => {
    const turn = ++asked;
    status?.replaceChildren(asking);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        if (turn !== asked) return;
        const coordinates = rounded(coords.longitude, coords.latitude);
        geometry.value = JSON.stringify({ type: "Point", coordinates });
        if (place.type === "hidden") place.value = "drawn";
        else place.checked = true;
        const tile = place.closest("label");
        if (tile) tile.hidden = false;
        status?.replaceChildren(taken);
        place.dispatchEvent(new Event("input", { bubbles: true }));
      },
      () => turn === asked && status?.replaceChildren(failed),
      { enableHighAccuracy: true, timeout: 10_000 },
    );
  });
}
