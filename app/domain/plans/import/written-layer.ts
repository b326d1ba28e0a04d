import type { LayerGeometry } from "../../geo/geometry.ts";
import type { Layer } from "../plan-draft.ts";
import type { Place } from "./import-problem.ts";

/** A layer as a file holds it, in degrees; keys and anchors are settled with the version before at hand. */
export type WrittenLayer = Omit<Layer, "features"> & { file: string; features: WrittenFeature[] };

export type WrittenFeature = {
  place: Place;
  at: number;
  /** Its number in the file, from 1; what stood there as several has one number. */
  feature: number;
  /** Its own, or none yet. */
  key: string | null;
  code: string;
  name: string;
  nameEn: string;
  /** As it is written: an anchor, 第12条 or 12. */
  clause: string | null;
  geometry: LayerGeometry;
};

/** What somebody says of a layer's file where the file does not say it itself. */
export const layerFieldNames = ["code", "kind", "name", "nameEn", "precision", "crs"] as const;
export type LayerFields = Partial<Record<(typeof layerFieldNames)[number], string>>;
