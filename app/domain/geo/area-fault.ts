import type { Polygon } from "./geometry.ts";
import { crossingIn, squareMetres } from "./ring-checks.ts";

export type AreaFault = "area-crosses-itself" | "area-without-surface";

/** Why nobody can say what lies within an area that was drawn or typed; undefined where it is sound. */
export function areaFault({ coordinates }: Polygon): AreaFault | undefined {
  if (coordinates.some((ring) => crossingIn(ring))) return "area-crosses-itself";
  if (coordinates.some((ring) => squareMetres(ring) < 1)) return "area-without-surface";
  return undefined;
}
