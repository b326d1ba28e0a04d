import type { LayerGeometry, Ring } from "./geometry.ts";

const metresPerDegree = 111_319.49;

/** The surface of an area in square metres, holes taken out; of a point or a line none. Good to a part in a thousand for a county. */
export function squareMetresOf(geometry: LayerGeometry): number {
  if (geometry.type === "Polygon") return polygon(geometry.coordinates);
  if (geometry.type === "MultiPolygon")
    return geometry.coordinates.reduce((sum, rings) => sum + polygon(rings), 0);
  return 0;
}

const polygon = ([outer, ...holes]: readonly Ring[]): number =>
  outer ? ringSurface(outer) - holes.reduce((sum, hole) => sum + ringSurface(hole), 0) : 0;

/** By the shoelace formula on degrees that are stretched to metres at the ring's own latitude. */
function ringSurface(ring: Ring): number {
  const [first] = ring;
  if (!first) return 0;
  const middle = ring.reduce((sum, [, lat]) => sum + lat, 0) / ring.length;
  const east = metresPerDegree * Math.cos((middle * Math.PI) / 180);
  let twice = 0;
  for (const [at, [lon, lat]] of ring.entries()) {
    const [nextLon, nextLat] = ring[at + 1] ?? first;
    twice += (lon - first[0]) * (nextLat - first[1]) - (nextLon - first[0]) * (lat - first[1]);
  }
  return Math.abs((twice / 2) * east * metresPerDegree);
}
