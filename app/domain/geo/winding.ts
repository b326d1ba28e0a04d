import type { LayerGeometry, Position, Ring } from "./geometry.ts";

/** Twice the area in square degrees; positive when the ring runs counter-clockwise. */
export function turnOf(ring: readonly Position[]): number {
  const origin: Position = ring[0] ?? [0, 0];
  return ring.reduce((sum, [x, y], at) => {
    const [nextX, nextY] = ring[at + 1] ?? origin;
    return sum + (x - origin[0]) * (nextY - origin[1]) - (nextX - origin[0]) * (y - origin[1]);
  }, 0);
}

/** The same shape with outer rings counter-clockwise and holes clockwise (RFC 7946, 3.1.6); itself where they run so already. */
export function rightWound(geometry: LayerGeometry): LayerGeometry {
  const polygons =
    geometry.type === "Polygon"
      ? [geometry.coordinates]
      : geometry.type === "MultiPolygon"
        ? geometry.coordinates
        : [];
  if (!polygons.some((rings) => rings.some(isWrong))) return geometry;
  const wound = polygons.map((rings) =>
    rings.map((ring, place) => (isWrong(ring, place) ? ring.toReversed() : ring)),
  );
  const [only = []] = wound;
  return geometry.type === "Polygon"
    ? { type: "Polygon", coordinates: only }
    : { type: "MultiPolygon", coordinates: wound };
}

const isWrong = (ring: Ring, place: number) => (place === 0 ? turnOf(ring) < 0 : turnOf(ring) > 0);
