import * as L from "leaflet";
import { boundsOf } from "#app/domain/geo/bounds.ts";
import type { Projection } from "#app/domain/geo/project.ts";
import type { MapFeature, MapLanguage } from "./map-feature.ts";
import { type Covered, labelsOf, namesOf } from "./map-labels.ts";
import { perMetre } from "./per-metre.client.ts";

const space = "http://www.w3.org/2000/svg";

/**
 * The names of streets, waters and hills, set anew for every view and its marks by the same rules as on the drawn map; what comes back
 * takes them off, but for the territories', and puts them on again.
 */
export function addLabels(map: L.Map, features: readonly MapFeature[], language: MapLanguage) {
  let overlay: L.SVGOverlay | undefined;
  let wanted = true;
  const borders = features.filter(({ properties }) => properties.layer === "territory");
  const set = () => {
    const { x: width, y: height } = map.getSize();
    const svg = document.createElementNS(space, "svg");
    svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
    svg.setAttribute("aria-hidden", "true");
    for (const label of labelsIn(map, wanted ? features : borders, language, width, height)) {
      const text = document.createElementNS(space, "text");
      text.setAttribute("class", `map-label map-label-${label.layer}`);
      text.setAttribute("x", String(label.x));
      text.setAttribute("y", String(label.y + 4));
      if (label.turn !== 0) text.setAttribute("transform", `rotate(${label.turn} ${label.x} ${label.y})`);
      text.textContent = label.text;
      svg.append(text);
    }
    overlay?.remove();
    overlay = L.svgOverlay(svg, map.getBounds(), { interactive: false, zIndex: 500 }).addTo(map);
  };
  map.on("moveend marked", set);
  set();
  return (on: boolean) => {
    if (on === wanted) return;
    wanted = on;
    set();
  };
}

function labelsIn(
  map: L.Map,
  features: readonly MapFeature[],
  language: MapLanguage,
  width: number,
  height: number,
) {
  const seen = map.getBounds();
  const [west, south, east, north] = [seen.getWest(), seen.getSouth(), seen.getEast(), seen.getNorth()];
  const near = features.filter(({ geometry, properties }) => {
    if (!properties.name) return false;
    const [left, bottom, right, top] = boundsOf(geometry);
    return left <= east && right >= west && bottom <= north && top >= south;
  });
  const view = { left: 4, top: 4, right: width - 4, bottom: height - 4 };
  const to: Projection = {
    at: ([lon, lat]) => {
      const { x, y } = map.latLngToContainerPoint([lat, lon]);
      return [x, y];
    },
    bounds: [west, south, east, north],
    perMetre: perMetre(map),
  };
  return labelsOf({
    names: namesOf({ features: near, to, view, language }),
    view,
    keepClear: coveredOn(map),
  });
}

/** Where marks stand, by the size of their pictures. */
function coveredOn(map: L.Map): Covered[] {
  const covered: Covered[] = [];
  map.eachLayer((layer) => {
    if (!(layer instanceof L.Marker)) return;
    const { x, y } = map.latLngToContainerPoint(layer.getLatLng());
    const size = layer.options.icon?.options.iconSize;
    covered.push([x, y, Array.isArray(size) ? size[0] / 2 : undefined]);
  });
  return covered;
}
