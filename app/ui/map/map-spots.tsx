import type { Position } from "#app/domain/geo/geometry.ts";
import type { Projection } from "#app/domain/geo/project.ts";
import type { MarkKind } from "./map-feature.ts";
import type { Covered } from "./map-labels.ts";
import { markShapes } from "./mark-shapes.ts";

/** One thing on a drawn map, or many in one place, as a link that tells or opens them. */
export type MapSpot = { at: Position; href: string; label: string; size: SpotSize } & (
  | { kind: MarkKind }
  | { count: string }
);
export type SpotSize = "few" | "some" | "many";

const radius: Record<SpotSize, number> = { few: 17, some: 21, many: 26 };

/** Where a spot is drawn, and how far around. */
export const coveredBy = ({ at, size }: MapSpot, to: Projection): Covered => [...to.at(at), radius[size]];

/** Spots as links of the drawing: the keyboard goes through them in the order of reading. */
export function MapSpots({ spots, to }: { spots: readonly MapSpot[]; to: Projection }) {
  return (
    <>
      {spots.map((spot) => {
        const [x, y] = to.at(spot.at).map((value) => Math.round(value * 10) / 10);
        return (
          <a key={spot.at.join()} href={spot.href} aria-label={spot.label}>
            <title>{spot.label}</title>
            {"kind" in spot ? (
              <g className={`map-mark map-mark-${spot.kind}`} transform={`translate(${x} ${y})`}>
                <circle className="map-spot-room" r={radius.few} />
                <path className="map-mark-shape" d={markShapes[spot.kind]} />
              </g>
            ) : (
              <g className="map-spot" transform={`translate(${x} ${y})`}>
                <circle r={radius[spot.size]} />
                <text y="5">{spot.count}</text>
              </g>
            )}
          </a>
        );
      })}
    </>
  );
}

/** North to south and west to east, as a page is read. */
export const inReadingOrder = (one: { at: Position }, other: { at: Position }): number =>
  other.at[1] - one.at[1] || one.at[0] - other.at[0];
