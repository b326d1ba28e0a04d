import type { Geometry, LayerGeometry } from "#app/domain/geo/geometry.ts";

/** A feature of the base map or of a plan layer; `layer` (and a layer's `code`) choose how it is drawn. */
export type MapFeature = {
  properties: { layer: string; code?: string; name?: string; nameEn?: string };
  geometry: LayerGeometry;
};

/** How far the thing marked has come; each kind has its own shape as well as its colour. */
export type MarkKind = "waiting" | "in-progress" | "official" | "done" | "closed" | "here";

export type MapMark = { geometry: Geometry; kind: MarkKind; label?: string };

export type MapLanguage = "zh-CN" | "en";

/** The feature's name in the reader's language. */
export function nameIn({ properties }: MapFeature, language: MapLanguage): string | undefined {
  return language === "en" ? properties.nameEn : properties.name;
}

type Drawn = { properties: { layer: string; code?: string | undefined }; geometry: { type: string } };

/** A layer's feature by its class, which says how it is drawn, on the drawn map and on the live one; a line encloses nothing. */
export function layerClass({ properties: { layer, code }, geometry }: Drawn): string {
  const line = geometry.type.includes("Line") ? " map-layer-line" : "";
  return `map-layer map-layer-${layer}${code ? ` map-${layer}-${code}` : ""}${line}`;
}
