import { z } from "zod";
import { type CoordinateSystem, degrees, type SystemFault, systemNamed } from "./coordinate-systems.ts";
import { gatherFeatures } from "./gather-features.ts";
import { importLimits } from "./import-limits.ts";
import { type ImportProblem, notesOn } from "./import-problem.ts";
import { scanJson } from "./json-scan.ts";
import { readLayerHead } from "./layer-head.ts";
import { lineFinder } from "./line-finder.ts";
import { readText } from "./read-text.ts";
import { toDegrees } from "./to-degrees.server.ts";
import type { LayerFields, WrittenLayer } from "./written-layer.ts";

export type ReadLayer = { layer?: WrittenLayer; problems: ImportProblem[] };

const object = z.record(z.string(), z.unknown());
const collection = z.object({
  type: z.literal("FeatureCollection"),
  layer: object.optional(),
  crs: z.unknown().optional(),
  features: z.array(z.unknown()),
});
const namedSystem = z.object({ properties: z.object({ name: z.string() }) }).nullish();
const featureShape = z.object({
  type: z.literal("Feature"),
  properties: object.nullish(),
  geometry: z.unknown(),
});

/** A layer in GeoJSON (RFC 7946), with what it is in its member `layer`; all that is wrong is told by line and feature. */
export function readGeojsonLayer(file: string, bytes: Uint8Array, said: LayerFields): ReadLayer {
  const notes = notesOn(file, "line");
  const { problems } = notes;
  if (bytes.length > importLimits.layerBytes) {
    notes.add(null, "file-too-large", { most: importLimits.layerBytes / 1024 / 1024 });
    return { problems };
  }
  const text = readText(bytes, notes);
  if (text === undefined) return { problems };
  const [scan, lineAt] = [scanJson(text), lineFinder(text)];
  if (!scan.ok) {
    const near = text.slice(scan.at, scan.at + 20).trim();
    notes.add(lineAt(scan.at), scan.problem, { near }, text.slice(Math.max(0, scan.at - 60), scan.at + 60));
    return { problems };
  }
  for (const { at, key } of scan.twice)
    notes.add(lineAt(at), "json-key-twice", { key }, text.slice(Math.max(0, at - 60), at + 60));
  notes.quote = (_at, { feature }) => {
    const from = scan.features[Number(feature) - 1];
    return from === undefined ? undefined : text.slice(from, from + 400);
  };
  const read = collection.safeParse(JSON.parse(text));
  if (!read.success) {
    notes.add(1, "not-a-feature-collection", {}, text.slice(0, 160));
    return { problems };
  }
  const { layer = {}, crs, features } = read.data;
  const layerLine = scan.layer === null ? null : lineAt(scan.layer);
  const head = readLayerHead(layer, said, layerLine, notes);
  const system = systemIn(textOf(layer.crs), crs, said.crs);
  if ("fault" in system) notes.add(layerLine ?? 1, system.fault, { crs: system.named }, system.named);
  const given = features.flatMap((feature, place) => {
    const [at, number] = [lineAt(scan.features[place] ?? 0), place + 1];
    const shape = featureShape.safeParse(feature);
    if (!shape.success) notes.add(at, "feature-not-understood", { feature: number });
    return shape.success
      ? [{ at, feature: number, properties: shape.data.properties ?? {}, geometry: shape.data.geometry }]
      : [];
  });
  if ("fault" in system) return { problems };
  // Without a kind the codes can't be judged; everything else is.
  const kind = head?.kind ?? "project";
  const drawn = gatherFeatures(given, { kind, place: "line", toDegrees: toDegrees(system) }, notes);
  return { ...(head ? { layer: { ...head, file, features: drawn } } : {}), problems };
}

/** By the layer's own word, else by the member `crs` of older files, else by what its bringer says, else in degrees. */
function systemIn(
  own: string | undefined,
  crs: unknown,
  said: string | undefined,
): CoordinateSystem | { fault: SystemFault; named: string } {
  const older = namedSystem.safeParse(crs);
  // One that is told by a link or a number alone is not guessed at.
  if (own === undefined && !older.success)
    return { fault: "crs-unknown", named: JSON.stringify(crs).slice(0, 80) };
  const named = own ?? older.data?.properties.name ?? said ?? "";
  const system = named === "" ? degrees : systemNamed(named);
  return typeof system === "string" ? { fault: system, named: named.slice(0, 80) } : system;
}

const textOf = (value: unknown) => (typeof value === "string" && value !== "" ? value : undefined);
