import type { LayerGeometry } from "./geometry.ts";

/** The same shape with so many digits after the point of its coordinates. */
export function roundGeometry(geometry: LayerGeometry, digits: number): LayerGeometry {
  const one = (degrees: number) => Number(degrees.toFixed(digits));
  const spot = ([lon, lat]: [number, number]): [number, number] => [one(lon), one(lat)];
  switch (geometry.type) {
    case "Point":
      return { type: "Point", coordinates: spot(geometry.coordinates) };
    case "LineString":
      return { type: "LineString", coordinates: geometry.coordinates.map(spot) };
    case "Polygon":
      return { type: "Polygon", coordinates: geometry.coordinates.map((ring) => ring.map(spot)) };
    case "MultiPolygon":
      return {
        type: "MultiPolygon",
        coordinates: geometry.coordinates.map((polygon) => polygon.map((ring) => ring.map(spot))),
      };
  }
}
