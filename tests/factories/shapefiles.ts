import { zipSync } from "fflate";

type Spot = readonly [number, number];
export type ShapeRow = {
  ring: readonly Spot[];
  holes?: readonly (readonly Spot[])[];
  values: readonly string[];
};
type Given = {
  fields: readonly string[];
  rows: readonly ShapeRow[];
  prj?: string;
  cpg?: string;
  /** What the texts of the table are written in. */
  encoding?: "utf-8" | "gbk";
  name?: string;
};

/** A zipped shapefile of polygons, written as its specification has it (ESRI, 1998). */
export function shapefileZip({
  fields,
  rows,
  prj,
  cpg,
  encoding = "utf-8",
  name = "layer",
}: Given): Uint8Array {
  return zipSync({
    [`${name}.shp`]: shp(rows),
    [`${name}.dbf`]: dbf(fields, rows, encoding),
    ...(prj ? { [`${name}.prj`]: new TextEncoder().encode(prj) } : {}),
    ...(cpg ? { [`${name}.cpg`]: new TextEncoder().encode(cpg) } : {}),
  });
}

function shp(rows: readonly ShapeRow[]): Uint8Array {
  const records = rows.map(record);
  const size = 100 + records.reduce((sum, { length }) => sum + length, 0);
  const head = new DataView(new ArrayBuffer(100));
  head.setInt32(0, 9994);
  head.setInt32(24, size / 2);
  head.setInt32(28, 1000, true);
  head.setInt32(32, 5, true);
  return joined([new Uint8Array(head.buffer), ...records]);
}

/** Outer rings clockwise, holes the other way. */
function record({ ring, holes = [] }: ShapeRow, place: number): Uint8Array {
  const rings = [turned(ring, -1), ...holes.map((hole) => turned(hole, 1))];
  const spots = rings.flat();
  const size = 44 + rings.length * 4 + spots.length * 16;
  const view = new DataView(new ArrayBuffer(8 + size));
  view.setInt32(0, place + 1);
  view.setInt32(4, size / 2);
  view.setInt32(8, 5, true);
  view.setInt32(44, rings.length, true);
  view.setInt32(48, spots.length, true);
  let start = 0;
  for (const [at, one] of rings.entries()) {
    view.setInt32(52 + at * 4, start, true);
    start += one.length;
  }
  for (const [at, [x, y]] of spots.entries()) {
    view.setFloat64(52 + rings.length * 4 + at * 16, x, true);
    view.setFloat64(60 + rings.length * 4 + at * 16, y, true);
  }
  return new Uint8Array(view.buffer);
}

function turned(ring: readonly Spot[], way: 1 | -1): readonly Spot[] {
  const area = ring.reduce((sum, [x, y], at) => {
    const [nextX, nextY] = ring[at + 1] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.sign(area) === way ? ring : ring.toReversed();
}

const width = 60;

function dbf(fields: readonly string[], rows: readonly ShapeRow[], encoding: "utf-8" | "gbk"): Uint8Array {
  const start = 33 + fields.length * 32;
  const rowSize = 1 + fields.length * width;
  const bytes = new Uint8Array(start + rows.length * rowSize + 1).fill(0x20, start);
  const view = new DataView(bytes.buffer);
  bytes[0] = 3;
  view.setUint32(4, rows.length, true);
  view.setUint16(8, start, true);
  view.setUint16(10, rowSize, true);
  for (const [at, field] of fields.entries()) {
    bytes.set(encoded(field, encoding).subarray(0, 10), 32 + at * 32);
    bytes[32 + at * 32 + 11] = "C".charCodeAt(0);
    bytes[32 + at * 32 + 16] = width;
  }
  bytes[start - 1] = 0x0d;
  for (const [row, { values }] of rows.entries())
    for (const [at, text] of values.entries())
      bytes.set(encoded(text, encoding).subarray(0, width), start + row * rowSize + 1 + at * width);
  return bytes;
}

function encoded(text: string, encoding: "utf-8" | "gbk"): Uint8Array {
  if (encoding === "utf-8") return new TextEncoder().encode(text);
  return joined([...text].map((letter) => gbk().get(letter) ?? new Uint8Array([letter.charCodeAt(0)])));
}

let table: Map<string, Uint8Array> | undefined;

/** Every two bytes of GBK by the letter that they stand for: the platform decodes it and does not encode it. */
function gbk(): ReadonlyMap<string, Uint8Array> {
  if (table) return table;
  table = new Map();
  const decoder = new TextDecoder("gbk");
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const bytes = new Uint8Array([lead, trail]);
      const letter = decoder.decode(bytes);
      if ([...letter].length === 1 && letter !== "\uFFFD" && !table.has(letter)) table.set(letter, bytes);
    }
  return table;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

const a = 6_378_137;
const f = 1 / 298.257222101;

/**
 * Gauss–Krüger on the ellipsoid of CGCS2000 by Krüger's series to the fourth order in n, good to a tenth of a millimetre within
 * a zone: worked out apart from the library that the portal uses. Degrees → easting and northing in metres.
 */
export function gaussKrugerMetres(
  [lon, lat]: Spot,
  meridian: number,
  falseEasting: number,
): [number, number] {
  const n = f / (2 - f);
  const radius = (a / (1 + n)) * (1 + n ** 2 / 4 + n ** 4 / 64);
  const alpha = [
    n / 2 - (2 / 3) * n ** 2 + (5 / 16) * n ** 3 + (41 / 180) * n ** 4,
    (13 / 48) * n ** 2 - (3 / 5) * n ** 3 + (557 / 1440) * n ** 4,
    (61 / 240) * n ** 3 - (103 / 140) * n ** 4,
    (49561 / 161280) * n ** 4,
  ];
  const [phi, lambda] = [(lat * Math.PI) / 180, ((lon - meridian) * Math.PI) / 180];
  const e = (2 * Math.sqrt(n)) / (1 + n);
  const t = Math.sinh(Math.atanh(Math.sin(phi)) - e * Math.atanh(e * Math.sin(phi)));
  const xi = Math.atan2(t, Math.cos(lambda));
  const eta = Math.atanh(Math.sin(lambda) / Math.sqrt(1 + t * t));
  const sum = (part: (order: number) => number) =>
    alpha.reduce((all, coefficient, at) => all + coefficient * part(2 * (at + 1)), 0);
  const north = radius * (xi + sum((order) => Math.sin(order * xi) * Math.cosh(order * eta)));
  const east = radius * (eta + sum((order) => Math.cos(order * xi) * Math.sinh(order * eta)));
  return [east + falseEasting, north];
}

/** A .prj as GIS programs write it for CGCS2000 in a zone of three degrees. */
export const cgcs2000Prj = (meridian: number, falseEasting = 500_000) =>
  `PROJCS["CGCS2000_3_Degree_GK_CM_${meridian}E",GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",${falseEasting}.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",${meridian}.0],PARAMETER["Scale_Factor",1.0],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]`;
