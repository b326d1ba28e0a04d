import { z } from "zod";
import { degrees, systemNamed } from "./coordinate-systems.ts";
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
  crs: z.object({ properties: z.object({ name: z.string() }) }).nullish(),
  features: z.array(z.unknown()),
});
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
    notes.add(lineAt(scan.at), scan.problem, { near: text.slice(scan.at, scan.at + 20).trim() });
    return { problems };
  }
  const read = collection.safeParse(JSON.parse(text));
  if (!read.success) {
    notes.add(1, "not-a-feature-collection");
    return { problems };
  }
  const { layer = {}, crs, features } = read.data;
  const layerLine = scan.layer === null ? null : lineAt(scan.layer);
  const head = readLayerHead(layer, said, layerLine, notes);
  const named = textOf(layer.crs) ?? crs?.properties.name ?? said.crs ?? "";
  const system = named === "" ? degrees : systemNamed(named);
  if (typeof system === "string") notes.add(layerLine ?? 1, system, { crs: named.slice(0, 80) });
  const given = features.flatMap((feature, place) => {
    const [at, number] = [lineAt(scan.features[place] ?? 0), place + 1];
    const shape = featureShape.safeParse(feature);
    if (!shape.success) notes.add(at, "feature-not-understood", { feature: number });
    return shape.success
      ? [{ at, feature: number, properties: shape.data.properties ?? {}, geometry: shape.data.geometry }]
      : [];
  });
  if (typeof system === "string") return { problems };
  // Without a kind the codes can't be judged; everything else is.
  const kind = head?.kind ?? "project";
  const drawn = gatherFeatures(given, { kind, place: "line", toDegrees: toDegrees(system) }, notes);
  return { ...(head ? { layer: { ...head, file, features: drawn } } : {}), problems };
}

const textOf = (value: unknown) => (typeof value === "string" && value !== "" ? value : undefined);
