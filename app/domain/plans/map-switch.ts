import type { LayerKind, PlanTier } from "./plan-terms.ts";

/** A switch of the map: a layer, or one of the control lines on it. */
export type MapSwitch = {
  /** `plan/layer`, and `/code` where it is one line of several. */
  key: string;
  kind: LayerKind;
  name: string;
  nameEn: string;
  /** The one code that it shows; null shows all of the layer. */
  code: string | null;
  /** The version that is read first, as it is printed. */
  version: string;
  /** Where its GeoJSON is. */
  url: string;
  reviewNumber: string | null;
};
export type PlanSwitches = { title: string; titleEn: string; tier: PlanTier; switches: MapSwitch[] };
