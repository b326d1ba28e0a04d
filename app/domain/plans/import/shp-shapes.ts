import { turnOf } from "../../geo/winding.ts";

/** A shape as GeoJSON would have it, its coordinates as they stand in the file; null is a record without a shape. */
export type Shape = { type: string; coordinates: unknown } | null;
export type ShpShapes = { ok: true; shapes: Shape[] } | { ok: false; record: number };

type Spot = [number, number];

/** Shapes of an ESRI shapefile's main file, in the order of their records. Heights and measures are left out. */
export function shpShapes(bytes: Uint8Array, mostShapes: number): ShpShapes {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 100 || view.getInt32(0) !== 9994) return { ok: false, record: 0 };
  const shapes: Shape[] = [];
  let at = 100;
  while (at + 8 < bytes.length && shapes.length <= mostShapes) {
    const size = view.getInt32(at + 4) * 2;
    if (size < 4 || at + 8 + size > bytes.length) return { ok: false, record: shapes.length + 1 };
    try {
      shapes.push(shapeAt(new DataView(bytes.buffer, bytes.byteOffset + at + 8, size)));
    } catch (error) {
      if (error instanceof RangeError) return { ok: false, record: shapes.length + 1 };
      throw error;
    }
    at += 8 + size;
  }
  return { ok: true, shapes };
}

/** Kinds by their number; those with heights are 10 more, those with measures 20. */
function shapeAt(view: DataView): Shape {
  const kind = view.getInt32(0, true) % 10;
  if (kind === 0) return null;
  if (kind === 1) return { type: "Point", coordinates: spotAt(view, 4) };
  if (kind === 8) return { type: "MultiPoint", coordinates: spotsAt(view, 40, view.getInt32(36, true)) };
  if (kind === 3) return { type: "MultiLineString", coordinates: partsOf(view) };
  if (kind === 5) return polygonOf(partsOf(view));
  return { type: `shape ${view.getInt32(0, true)}`, coordinates: [[]] };
}

const spotAt = (view: DataView, at: number): Spot => [
  view.getFloat64(at, true),
  view.getFloat64(at + 8, true),
];

function spotsAt(view: DataView, at: number, count: number): Spot[] {
  if (count < 0 || at + count * 16 > view.byteLength) throw new RangeError("beyond the record");
  return Array.from({ length: count }, (_spot, place) => spotAt(view, at + place * 16));
}

function partsOf(view: DataView): Spot[][] {
  const [parts, points] = [view.getInt32(36, true), view.getInt32(40, true)];
  if (parts < 0 || 44 + parts * 4 > view.byteLength) throw new RangeError("beyond the record");
  const starts = Array.from({ length: parts }, (_part, place) => view.getInt32(44 + place * 4, true));
  const spots = spotsAt(view, 44 + parts * 4, points);
  return starts.map((start, place) => spots.slice(start, starts[place + 1] ?? points));
}

/** Outer rings run clockwise, holes the other way; a hole belongs to the ring it lies in. */
function polygonOf(rings: Spot[][]): Shape {
  const outer = rings.filter((ring) => turnOf(ring) <= 0).map((ring) => [ring]);
  for (const hole of rings.filter((ring) => turnOf(ring) > 0)) {
    const [spot] = hole;
    const around = outer.find(([ring]) => ring && spot && holds(ring, spot));
    if (around) around.push(hole);
    else outer.push([hole]);
  }
  const [only] = outer;
  return outer.length === 1 && only
    ? { type: "Polygon", coordinates: only }
    : { type: "MultiPolygon", coordinates: outer };
}

function holds(ring: readonly Spot[], [x, y]: Spot): boolean {
  let inside = false;
  for (const [at, [ax, ay]] of ring.entries()) {
    const [bx, by] = ring[(at + 1) % ring.length] ?? [ax, ay];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}
