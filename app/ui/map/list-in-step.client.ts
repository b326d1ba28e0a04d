import * as L from "leaflet";

const listBeside = (element: HTMLElement) =>
  element.closest(".map-beside")?.querySelector<HTMLElement>("#needs-list") ?? undefined;

/** Both ways: a line that is pointed at or gone to by keyboard shows where it lies; a mark that is chosen shows its line. */
export function keepListInStep(map: L.Map, element: HTMLElement) {
  const list = listBeside(element);
  if (!list) return;
  let ring: L.CircleMarker | undefined;
  const show = ({ target }: Event) => {
    const line = target instanceof Element ? target.closest<HTMLElement>("[data-at]") : null;
    ring?.remove();
    ring = undefined;
    const [lon, lat] = (line?.dataset.at ?? "").split(",").map(Number);
    if (lon === undefined || lat === undefined) return;
    ring = L.circleMarker([lat, lon], { radius: 20, className: "map-pointed", interactive: false }).addTo(
      map,
    );
  };
  for (const event of ["mouseover", "focusin", "mouseleave", "focusout"]) list.addEventListener(event, show);
  let told: (string | undefined)[] = [];
  const mark = () => {
    const lines = told.flatMap((need) => lineOf(need, list) ?? []);
    for (const line of lines) line.setAttribute("aria-current", "true");
    return lines;
  };
  map.on("popupopen", ({ popup }) => {
    const needs = popup.getElement()?.querySelectorAll<HTMLElement>("[data-need]") ?? [];
    told = [...needs].map(({ dataset }) => dataset.need);
    const [first] = mark();
    if (isBeside(list, element)) first?.scrollIntoView({ block: "nearest" });
  });
  map.on("listed", mark);
  map.on("popupclose", () => {
    told = [];
    for (const line of list.querySelectorAll("li[aria-current]")) line.removeAttribute("aria-current");
  });
}

/** Where the list lies below the map, a button leads to the line of a need; what is not on this page of the list has none. */
export function buttonToLine(need: string, element: HTMLElement): HTMLElement | undefined {
  const list = listBeside(element);
  if (!list || !lineOf(need, list) || isBeside(list, element)) return undefined;
  const button = document.createElement("button");
  Object.assign(button, { type: "button", className: "link-button" });
  button.textContent = element.dataset.wordsEntry ?? "";
  button.addEventListener("click", () => {
    // Another list may have come since.
    const line = lineOf(need, list);
    (line ?? list).scrollIntoView({ block: line ? "center" : "start" });
    (line?.querySelector("a") ?? list).focus({ preventScroll: true });
  });
  return button;
}

const lineOf = (need: string | undefined, list: HTMLElement) =>
  list.querySelector<HTMLElement>(`li[data-need="${need}"]`) ?? undefined;

const isBeside = (list: HTMLElement, element: HTMLElement) =>
  list.getBoundingClientRect().top < element.getBoundingClientRect().bottom;

/** The link that narrows the list to what is seen leads to what is seen now. */
export function linkToView(map: L.Map, element: HTMLElement) {
  const link = element.closest("figure")?.querySelector<HTMLAnchorElement>(".needs-map-here");
  if (!link) return;
  const query = new URLSearchParams(element.dataset.query);
  query.set("bbox", seenBox(map));
  link.href = `/map?${query}`;
}

/** What the map shows, to a decimetre. */
export function seenBox(map: L.Map): string {
  const seen = map.getBounds();
  return [seen.getWest(), seen.getSouth(), seen.getEast(), seen.getNorth()]
    .map((degrees) => degrees.toFixed(6))
    .join(",");
}
