import type { LayerFields } from "./written-layer.ts";

/** A file as it came; `said` is what its bringer says of the layer in it. */
export type GivenFile = { name: string; bytes: Uint8Array; said?: LayerFields };

const endings = [
  [/\.(md|markdown)$/i, "markdown"],
  [/\.docx?$/i, "docx"],
  [/\.(geojson|json)$/i, "geojson"],
  [/\.zip$/i, "shapefile"],
  [/\.(png|jpe?g|webp)$/i, "picture"],
] as const;
export type FileKind = (typeof endings)[number][1] | "unknown";

/** What a file is, by what its name ends in. */
export const kindOf = (name: string): FileKind =>
  endings.find(([ending]) => ending.test(name))?.[1] ?? "unknown";
