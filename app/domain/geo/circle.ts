import { type Bounds, boundsAround } from "./bounds.ts";
import type { Position } from "./geometry.ts";

/** A circle on the ground, in the plane around its middle: exact to a metre at a town's scale. */
export type Circle = {
  middle: Position;
  box: Bounds;
  /** Metres for a degree eastwards and northwards. */
  perDegree: readonly [east: number, north: number];
  /** The radius in metres, squared. */
  squared: number;
};

export function circleAround(middle: Position, metres: number): Circle {
  const box = boundsAround(middle, metres * 2, metres * 2);
  const perDegree = [metres / (box[2] - middle[0]), metres / (box[3] - middle[1])] as const;
  return { middle, box, perDegree, squared: metres * metres };
}

export function isInCircle({ middle, perDegree, squared }: Circle, [lon, lat]: Position): boolean {
  const x = (lon - middle[0]) * perDegree[0];
  const y = (lat - middle[1]) * perDegree[1];
  return x * x + y * y <= squared;
}
