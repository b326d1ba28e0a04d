import * as L from "leaflet";
import { fetchFeatures } from "./base-layers.client.ts";
import { buttonToLine } from "./list-in-step.client.ts";
import type { MarkKind } from "./map-feature.ts";
import { markShapes } from "./mark-shapes.ts";

export type Need = {
  number: string;
  title: string;
  mark: MarkKind;
  stateWord: string;
  categoryWord: string;
  submittedOn: string;
};
type Box = [west: number, south: number, east: number, north: number];
/** What the portal tells of a cell of the map: how many needs in which box, and of one alone everything that a popup shows. */
export type ClusterFeature = GeoJSON.Feature<GeoJSON.Point, { count: number } & Partial<Need>> & {
  bbox: Box;
};
type Drawn = { map: L.Map; element: HTMLElement };

/** A popup below the row of buttons, not under them, on a phone too. */
const popupRoom: L.PopupOptions = { maxWidth: 230, autoPanPaddingTopLeft: [10, 76] };
/** Needs that a popup lists; the list beside the map has them all. */
const mostListed = 12;
/** Boxes smaller than this many degrees, some two metres, are one place. */
const onePlace = 2e-5;

export function clusterMarker({ bbox, geometry, properties }: ClusterFeature, drawn: Drawn): L.Marker {
  const [lon = 0, lat = 0] = geometry.coordinates;
  const { count, ...need } = properties;
  return isWhole(need)
    ? needMarker([lat, lon], need, drawn.element)
    : groupMarker([lat, lon], { count, box: bbox }, drawn);
}

const isWhole = (need: Partial<Need>): need is Need => need.number !== undefined;

function needMarker(at: L.LatLngTuple, need: Need, element: HTMLElement): L.Marker {
  const icon = L.divIcon({
    className: `map-mark map-mark-${need.mark}`,
    html: `<svg viewBox="-13 -19 26 32" aria-hidden="true"><path class="map-mark-shape" d="${markShapes[need.mark]}"/></svg>`,
    iconSize: [28, 34],
    iconAnchor: [14, 20],
  });
  const words = `${need.title} · ${need.stateWord}`;
  return L.marker(at, { icon, title: words, alt: words }).bindPopup(
    () => popupOf([need], element),
    popupRoom,
  );
}

/** Many in one cell: what lies apart is zoomed into, what can't be told apart is listed. */
function groupMarker(
  at: L.LatLngTuple,
  { count, box }: { count: number; box: Box },
  { map, element }: Drawn,
): L.Marker {
  const words = (element.dataset.wordsGroup ?? "").replace("{{count}}", String(count));
  const size = count < 10 ? 34 : count < 1000 ? 42 : 52;
  const short = new Intl.NumberFormat(element.dataset.lang, { notation: "compact" }).format(count);
  const icon = L.divIcon({ className: "map-group", html: short, iconSize: [size, size] });
  const marker = L.marker(at, { icon, title: words, alt: words });
  const [west, south, east, north] = box;
  const isApart = map.getZoom() < map.getMaxZoom() && (east - west > onePlace || north - south > onePlace);
  if (isApart) {
    const whole = L.latLngBounds([south, west], [north, east]);
    return marker.on("click", () => map.fitBounds(whole.pad(0.3), { maxZoom: map.getZoom() + 3 }));
  }
  return marker.on("click", () => void openList(marker, { count, box }, { map, element }));
}

/** Which list was asked for last on a map. */
const asked = new WeakMap<L.Map, L.Marker>();

async function openList(
  marker: L.Marker,
  { count, box }: { count: number; box: Box },
  { map, element }: Drawn,
) {
  asked.set(map, marker);
  // Whoever opens something else meanwhile does not want it any more.
  map.once("popupopen", () => asked.delete(map));
  const query = new URLSearchParams(element.dataset.query);
  query.set("bbox", box.join(","));
  const listed = `/map?${query}`;
  query.set("limit", String(mostListed));
  const found = await fetchFeatures<GeoJSON.Feature<GeoJSON.Point, Need>>(`/needs.geojson?${query}`).catch(
    () => undefined,
  );
  if (asked.get(map) !== marker) return;
  // Without the network the list beside the map still has them.
  if (!found) return location.assign(listed);
  const { features } = found;
  const list = popupOf(
    features.map(({ properties }) => properties),
    element,
  );
  const all = document.createElement("a");
  all.href = listed;
  all.textContent = (element.dataset.wordsAll ?? "").replace("{{count}}", String(count));
  const whole = document.createElement("div");
  whole.append(list, all);
  // A long list scrolls within the map, and never stands out of it.
  const maxHeight = Math.round(map.getSize().y * 0.45);
  const room = { ...popupRoom, maxHeight };
  marker.unbindPopup().bindPopup(whole, room);
  // Drawn anew while the answer was under way, the mark is another one, at the same place.
  if (map.hasLayer(marker)) marker.openPopup();
  else map.openPopup(whole, marker.getLatLng(), room);
}

/** Built from elements, so that no title can become markup. */
function popupOf(needs: Need[], element: HTMLElement): HTMLElement {
  const list = document.createElement("ul");
  list.className = "map-popup";
  for (const need of needs) {
    const line = document.createElement("li");
    line.dataset.need = need.number;
    const link = document.createElement("a");
    link.href = `/needs/${need.number}`;
    link.textContent = need.title;
    link.title = element.dataset.wordsOpen ?? "";
    const facts = document.createElement("small");
    facts.textContent = [need.stateWord, need.categoryWord, need.submittedOn].join(" · ");
    line.append(link, facts, buttonToLine(need.number, element) ?? "");
    list.append(line);
  }
  return list;
}
