import type { Projection } from "#app/domain/geo/project.ts";
import { representativePoint } from "#app/domain/geo/representative-point.ts";
import type { View } from "./clip-to-view.ts";
import type { MapMark, MarkKind } from "./map-feature.ts";
import { drawnOf, pathData } from "./map-path.ts";

/** Shapes around the origin, so that no state is told by colour alone. */
const shapes: Readonly<Record<MarkKind, string>> = {
  waiting: "M-8 0a8 8 0 1 1 16 0a8 8 0 1 1-16 0z",
  "in-progress": "M0-9.5L9.5 7H-9.5z",
  done: "M0-10L10 0L0 10L-10 0z",
  closed: "M-7.5-7.5h15v15h-15z",
  here: "M0 0c-4-5.5-7.5-8.8-7.5-13.5a7.5 7.5 0 1 1 15 0C7.5-8.8 4-5.5 0 0z",
};

/** One thing on the map: its line or area, and its shape at the point that stands for it. */
export function MapMarkShape({ mark, to, view }: { mark: MapMark; to: Projection; view: View }) {
  const [x, y] = to.at(representativePoint(mark.geometry)).map((value) => Math.round(value * 10) / 10);
  const drawn = mark.geometry.type === "Point" ? "" : pathData(drawnOf(mark.geometry, to, view));
  return (
    <g className={`map-mark map-mark-${mark.kind}`}>
      {mark.label && <title>{mark.label}</title>}
      {drawn && (
        <path className={mark.geometry.type === "Polygon" ? "map-mark-area" : "map-mark-line"} d={drawn} />
      )}
      <path className="map-mark-shape" d={shapes[mark.kind]} transform={`translate(${x} ${y})`} />
    </g>
  );
}
