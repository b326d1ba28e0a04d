import type { LayerGeometry, Position } from "./geometry.ts";

/** The geometry with so many digits after the point: no layer is shown more exactly than it may be. */
export function roundedTo(geometry: LayerGeometry, digits: number): LayerGeometry {
  const unit = 10 ** digits;
  const near = ([lon, lat]: Position): Position => [
    Math.round(lon * unit) / unit,
    Math.round(lat * unit) / unit,
  ];
  const line = (positions: Position[]) => positions.map(near);
  switch (geometry.type) {
    case "Point":
      return { ...geometry, coordinates: near(geometry.coordinates) };
    case "LineString":
      return { ...geometry, coordinates: line(geometry.coordinates) };
    case "Polygon":
      return { ...geometry, coordinates: geometry.coordinates.map(line) };
    case "MultiPolygon":
      return { ...geometry, coordinates: geometry.coordinates.map((rings) => rings.map(line)) };
  }
}
