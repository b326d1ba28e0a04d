import type { Projection } from "#app/domain/geo/project.ts";
import { representativePoint } from "#app/domain/geo/representative-point.ts";
import type { View } from "./clip-to-view.ts";
import type { MapMark } from "./map-feature.ts";
import { drawnOf, pathData } from "./map-path.ts";
import { markShapes } from "./mark-shapes.ts";

/** One thing on the map: its line or area, and its shape at the point that stands for it. */
export function MapMarkShape({ mark, to, view }: { mark: MapMark; to: Projection; view: View }) {
  const [x, y] = to.at(representativePoint(mark.geometry)).map((value) => Math.round(value * 10) / 10);
  const [kind, title] = [`map-mark map-mark-${mark.kind}`, mark.label && <title>{mark.label}</title>];
  const shape = { d: markShapes[mark.kind], transform: `translate(${x} ${y})` };
  // A map of hundreds of points carries one element for each.
  if (mark.geometry.type === "Point")
    return (
      <path className={`${kind} map-mark-shape`} {...shape}>
        {title}
      </path>
    );
  const drawn = pathData(drawnOf(mark.geometry, to, view));
  return (
    <g className={kind}>
      {title}
      {drawn && (
        <path className={mark.geometry.type === "Polygon" ? "map-mark-area" : "map-mark-line"} d={drawn} />
      )}
      <path className="map-mark-shape" {...shape} />
    </g>
  );
}
