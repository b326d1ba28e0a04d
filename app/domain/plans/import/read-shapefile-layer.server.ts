import { type CoordinateSystem, systemNamed } from "./coordinate-systems.ts";
import { dbfCount, dbfRows } from "./dbf-rows.ts";
import { gatherFeatures } from "./gather-features.ts";
import { importLimits } from "./import-limits.ts";
import { type Notes, notesOn } from "./import-problem.ts";
import { readLayerHead } from "./layer-head.ts";
import type { ReadLayer } from "./read-geojson-layer.server.ts";
import { shpShapes } from "./shp-shapes.ts";
import { toDegrees } from "./to-degrees.server.ts";
import { unpackZip } from "./unpack-zip.server.ts";
import { wktSystem } from "./wkt-system.ts";
import type { LayerFields } from "./written-layer.ts";

const parts = /\.(shp|dbf|prj|cpg)$/i;
/** Not what macOS lays beside each file. */
const isPart = (name: string) => parts.test(name) && !/(^|\/)(__MACOSX\/|\._)/.test(name);
type Parts = Partial<Record<string, Uint8Array>>;

/** A layer in a zipped shapefile: what is wrong is told by the number of its record. What it is, its bringer says. */
export function readShapefileLayer(file: string, bytes: Uint8Array, said: LayerFields): ReadLayer {
  const notes = notesOn(file, "record");
  const { problems } = notes;
  const found = unpackZip(bytes, isPart, notes);
  const head = readLayerHead({}, said, null, notes);
  const of = found && partsOf(found, notes);
  const system = of && systemOf(of, said, notes);
  if (!of?.shp || !of.dbf || !system) return { problems };
  const count = dbfCount(of.dbf);
  if (count > importLimits.features) {
    notes.add(null, "too-many-features", { count, most: importLimits.features });
    return { problems };
  }
  const shapes = shpShapes(of.shp, importLimits.features);
  const table = dbfRows(of.dbf, of.cpg && text(of.cpg), importLimits.features + 1);
  if (!shapes.ok) notes.add(shapes.record || null, "shapefile-broken", { part: ".shp" });
  if (!table.ok) notes.add(null, "shapefile-broken", { part: ".dbf" });
  if (!shapes.ok || !table.ok) return { problems };
  if (shapes.shapes.length !== table.rows.length) {
    const counts = { shapes: shapes.shapes.length, rows: table.rows.length };
    notes.add(null, "shapefile-counts-differ", counts);
    return { problems };
  }
  notes.quote = (at) => rowText(table.rows[at - 1]?.values);
  const given = table.rows
    .filter(({ deleted }) => !deleted)
    .map(({ number, values }) => ({
      ...{ at: number, feature: number, properties: values, geometry: shapes.shapes[number - 1] ?? null },
    }));
  const kind = head?.kind ?? "project";
  const features = gatherFeatures(given, { kind, place: "record", toDegrees: toDegrees(system) }, notes);
  return { ...(head ? { layer: { ...head, file, features } } : {}), problems };
}

const rowText = (values: Record<string, string> = {}) =>
  Object.entries(values)
    .map(([field, value]) => `${field}: ${value}`)
    .join(", ");

function partsOf(found: ReadonlyMap<string, Uint8Array>, notes: Notes): Parts | undefined {
  const shapes = [...found.keys()].filter((name) => /\.shp$/i.test(name));
  const [shape] = shapes;
  if (shapes.length > 1) notes.add(null, "shapefile-several", { count: shapes.length });
  if (shapes.length > 1) return undefined;
  const stem = (shape ?? "").slice(0, -4).toLowerCase();
  const of: Parts = {};
  for (const [name, bytes] of found)
    if (!shape || name.slice(0, -4).toLowerCase() === stem) of[name.slice(-3).toLowerCase()] = bytes;
  for (const part of ["shp", "dbf"])
    if (!of[part]) notes.add(null, "shapefile-part-missing", { part: `.${part}` });
  return of;
}

/** By the .prj, else by what its bringer says; a guess would put the layer somewhere else. */
function systemOf({ prj }: Parts, said: LayerFields, notes: Notes): CoordinateSystem | undefined {
  if (!prj && !said.crs) notes.add(null, "shapefile-part-missing", { part: ".prj" });
  if (!prj && !said.crs) return undefined;
  const system = prj ? wktSystem(text(prj)) : systemNamed(said.crs ?? "");
  if (typeof system !== "string") return system;
  const crs = prj ? (/"([^"]*)"/.exec(text(prj))?.[1] ?? ".prj") : (said.crs ?? "");
  notes.add(null, system, { crs: crs.slice(0, 80) });
  return undefined;
}

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
