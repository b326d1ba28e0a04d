import { boundsMeet, boundsOf } from "#app/domain/geo/bounds.ts";
import type { LayerGeometry, Position } from "#app/domain/geo/geometry.ts";
import type { Projection } from "#app/domain/geo/project.ts";
import { clipLine, clipRing, type Spot, type View } from "./clip-to-view.ts";

/** What is seen of a geometry, in viewport units: rings to close and lines to leave open. */
export type Drawn = { rings: Spot[][]; lines: Spot[][] };

/** Projects a line or a polygon and keeps what the view shows; a ring less than `least` units across is left out. */
export function drawnOf(geometry: LayerGeometry, to: Projection, view: View, least = 0): Drawn {
  const spots = (positions: Position[]) => positions.map(to.at);
  if (geometry.type === "Point" || !boundsMeet(boundsOf(geometry), to.bounds))
    return { rings: [], lines: [] };
  if (geometry.type === "LineString")
    return { rings: [], lines: clipLine(spots(geometry.coordinates), view) };
  const rings = geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat();
  return {
    rings: rings.map((ring) => clipRing(spots(ring.slice(1)), view)).filter((ring) => across(ring) > least),
    lines: [],
  };
}

/** SVG path data, rounded to a tenth of a unit and written relative to stay short. */
export function pathData({ rings, lines }: Drawn): string {
  return [...rings.map((ring) => `${strokes(ring)}z`), ...lines.map(strokes)].join("");
}

function strokes(spots: Spot[]): string {
  let [x, y] = [0, 0];
  let text = "";
  let written = 0;
  for (const spot of spots) {
    const [toX, toY] = [Math.round(spot[0] * 10), Math.round(spot[1] * 10)];
    if (written > 0 && toX === x && toY === y) continue;
    text += `${written === 0 ? "M" : written === 1 ? "l" : " "}${(toX - x) / 10}${toY < y ? "" : " "}${(toY - y) / 10}`;
    [x, y] = [toX, toY];
    written += 1;
  }
  return text;
}

function across(ring: Spot[]): number {
  const [xs, ys] = [ring.map(([x]) => x), ring.map(([, y]) => y)];
  return ring.length < 3 ? 0 : Math.min(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys));
}
