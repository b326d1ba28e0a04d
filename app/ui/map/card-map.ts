import type { Bounds } from "#app/domain/geo/bounds.ts";
import type { Geometry } from "#app/domain/geo/geometry.ts";
import { project } from "#app/domain/geo/project.ts";
import { representativePoint } from "#app/domain/geo/representative-point.ts";
import { type DrawnLayer, drawnBase } from "./drawn-base.ts";
import type { MapFeature, MarkKind } from "./map-feature.ts";
import { markShapes } from "./mark-shapes.ts";

/** The colours of `map.css`, for a picture that no stylesheet reaches. */
const fills: Record<string, string> = {
  ...{ land: "#f2efe6", hill: "#dfe3d0", green: "#dde8d6", river: "#cfe0e6", water: "#cfe0e6" },
  "building-block": "#e9e3d3",
};
const strokes: Record<string, string> = { rail: "#b4b1a6", river: "#cfe0e6", water: "#cfe0e6" };

type Shown = { base: readonly MapFeature[]; bounds: Bounds; width: number; height: number };
type Mark = { geometry: Geometry; kind: MarkKind; colour: string };

/** A small drawn map with one mark, as parts of an SVG: it names nothing, so that it needs no letters. */
export function cardMap({ base, bounds, width, height }: Shown, { geometry, kind, colour }: Mark): string {
  const viewport = { bounds, width, height };
  const [x, y] = project(viewport).at(representativePoint(geometry));
  const shape = `<path d="${markShapes[kind]}" transform="translate(${Math.round(x)} ${Math.round(y)}) scale(2)" fill="${colour}" stroke="#fff" stroke-width="2.5" stroke-linejoin="round"/>`;
  return `<rect width="${width}" height="${height}" fill="#fbfaf6"/>${drawnBase(base, viewport).map(layerXml).join("")}${shape}`;
}

function layerXml({ layer, stroke, rings, lines, heights }: DrawnLayer): string {
  const hills = heights.map((d) => `<path d="${d}" fill="${fills.hill}" fill-opacity="0.6"/>`).join("");
  const filled = rings && `<path d="${rings}" fill-rule="evenodd" fill="${fills[layer] ?? "#f2efe6"}"/>`;
  const stroked =
    lines &&
    `<path d="${lines}" fill="none" stroke="${strokes[layer] ?? "#ffffff"}" stroke-width="${(stroke ?? 1) + 1}" stroke-linejoin="round" stroke-linecap="round"/>`;
  return hills + filled + stroked;
}
