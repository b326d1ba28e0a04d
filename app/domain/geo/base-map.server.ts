import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { z } from "zod";
import type { LayerGeometry } from "./geometry.ts";
import { rightWound } from "./winding.ts";

const properties = z.object({
  layer: z.string(),
  code: z.string().optional(),
  name: z.string().optional(),
  nameEn: z.string().optional(),
});

const shape = z.object({
  features: z.array(z.object({ properties, geometry: z.custom<LayerGeometry>(isShape) })),
});

export type BaseMap = {
  features: { properties: z.output<typeof properties>; geometry: LayerGeometry }[];
  /** What is served, and a digest of it. */
  bytes: Uint8Array;
  digest: string;
};

const known = new Map<string, Promise<BaseMap>>();

/** The site's base map (`site.basemap`), read once a process. Throws when the file is missing or no base map. */
export function baseMap(path: string): Promise<BaseMap> {
  const found = known.get(path) ?? read(path);
  known.set(path, found);
  return found;
}

/** The base maps that lie beside the one that was installed: `base*.geojson`, and that one itself. */
export async function baseMapChoices(installed: string): Promise<string[]> {
  const folder = dirname(installed);
  const names = (await readdir(folder)).filter((name) => /^base[\w.-]*\.geojson$/.test(name)).sort();
  const candidates = [...new Set([installed, ...names.map((name) => join(folder, name))])];
  const sound = await Promise.all(
    candidates.map(async (path) => shape.safeParse(JSON.parse(await readFile(path, "utf8"))).success),
  );
  return candidates.filter((_path, at) => sound[at]);
}

/** Rings are wound as GeoJSON wants them, whatever drew the file; one that needs nothing is served byte for byte. */
async function read(path: string): Promise<BaseMap> {
  const file = await readFile(path);
  const whole = JSON.parse(file.toString("utf8"));
  const { features: drawn } = shape.parse(whole);
  const features = drawn.map((each) => ({ ...each, geometry: rightWound(each.geometry) }));
  const isRight = features.every(({ geometry }, at) => geometry === drawn[at]?.geometry);
  const wound = () => ({
    ...whole,
    features: features.map(({ geometry }, at) => ({ ...whole.features[at], geometry })),
  });
  const bytes = isRight ? file : Buffer.from(JSON.stringify(wound()));
  return { features, bytes, digest: createHash("sha256").update(bytes).digest("hex").slice(0, 32) };
}

/** Drawn by the site's own makers, so that its form alone is looked at. */
function isShape(value: unknown): boolean {
  return typeof value === "object" && value !== null && "type" in value && "coordinates" in value;
}
