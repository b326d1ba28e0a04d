import * as L from "leaflet";

/** What is said while a position is looked for and when it can't be had; `found` has `{{metres}}` to fill. */
export type LocateWords = Record<
  "act" | "asking" | "refused" | "unavailable" | "timeout" | "outside" | "found" | "near",
  string
>;

type Located = { at: L.LatLng; accuracy: number };
type Asked = {
  words: LocateWords;
  bounds: L.LatLngBounds;
  say(words: string): void;
  /** Whether an answer that took its time still is. */
  isWanted?(): boolean;
};

/**
 * Asks the browser where its reader is, only when it is called. The position is WGS 84 and is shown with a circle as wide as it
 * is unsure; whatever goes wrong is said, and one outside the district is shown nowhere.
 */
export function locate(
  map: L.Map,
  { words, bounds, say, isWanted = () => true }: Asked,
  found: (located: Located) => void,
) {
  say(words.asking);
  navigator.geolocation.getCurrentPosition(
    ({ coords: { latitude, longitude, accuracy } }) => {
      if (!isWanted()) return;
      const at = L.latLng(latitude, longitude);
      if (!bounds.contains(at)) return say(words.outside);
      circles.get(map)?.remove();
      const circle = L.circle(at, { radius: accuracy, className: "map-accuracy", interactive: false });
      circles.set(map, circle.addTo(map));
      map.fitBounds(circle.getBounds(), { maxZoom: 16 });
      say(words.found.replace("{{metres}}", String(Math.round(accuracy))));
      found({ at, accuracy });
    },
    ({ code }) => {
      if (isWanted()) say(code === 1 ? words.refused : code === 3 ? words.timeout : words.unavailable);
    },
    { enableHighAccuracy: true, timeout: 10_000 },
  );
}

const circles = new WeakMap<L.Map, L.Circle>();

/** Cross hairs: what maps everywhere show for "where I am". */
const sign = `<svg viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="6"/><path d="M12 2v6M12 16v6M2 12h6M16 12h6"/></svg>`;

/** A button on the map of needs, as small as those that zoom; what is near the place found is one press away. */
export function addLocate(map: L.Map, element: HTMLElement) {
  const { wordsLocate, query = "", bounds = "" } = element.dataset;
  if (!wordsLocate || !("geolocation" in navigator)) return;
  const words: LocateWords = JSON.parse(wordsLocate);
  const [west = 0, south = 0, east = 0, north = 0] = bounds.split(",").map(Number);
  const status = document.createElement("p");
  status.className = "map-locate-status";
  status.setAttribute("role", "status");
  const button = document.createElement("button");
  Object.assign(button, { type: "button", className: "map-locate", title: words.act, innerHTML: sign });
  button.setAttribute("aria-label", words.act);
  const bar = document.createElement("div");
  bar.className = "leaflet-bar";
  bar.append(button);
  const placed = new L.Control({ position: "topleft" });
  placed.onAdd = () => bar;
  placed.addTo(map);
  L.DomEvent.disableClickPropagation(button);
  element.after(status);
  const say = (text: string) => status.replaceChildren(text);
  const district = L.latLngBounds(
    element.dataset.district
      ? boxIn(element.dataset.district)
      : [
          [south, west],
          [north, east],
        ],
  );
  button.addEventListener("click", () =>
    locate(map, { words, bounds: district.pad(0.1), say }, ({ at: { lat, lng } }) => {
      const near = new URLSearchParams(query);
      near.set("near", `${lng.toFixed(4)},${lat.toFixed(4)}`);
      const link = document.createElement("a");
      link.href = `/map?${near}`;
      link.textContent = words.near;
      status.append(" ", link);
    }),
  );
}

/** `west,south,east,north`, as Leaflet takes it. */
export function boxIn(text: string): L.LatLngBoundsLiteral {
  const [west = 0, south = 0, east = 0, north = 0] = text.split(",").map(Number);
  return [
    [south, west],
    [north, east],
  ];
}
