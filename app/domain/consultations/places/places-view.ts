import type { CivilDate } from "../../calendar/civil-date.ts";
import type { Bounds } from "../../geo/bounds.ts";
import type { Geometry, LayerGeometry, Position } from "../../geo/geometry.ts";
import type { EntityLabel } from "../../needs/entity-label.ts";
import type { LayerKind } from "../../plans/plan-terms.ts";
import type { QuoteView } from "./quote-in-clause.ts";

/** A clause as it lay open, with the way to name it in a form. */
export type AskedClause = {
  ref: string;
  planId: string;
  plan: string;
  planEn: string;
  anchor: string;
  number: string;
  heading: string;
  words: string;
};

export type AskedLayer = {
  planId: string;
  plan: string;
  planEn: string;
  versionId: string;
  layer: string;
  name: string;
  nameEn: string;
  kind: LayerKind;
  precision: number;
  reviewNumber: string | null;
  exemption: string | null;
};

export type AskedFeature = {
  ref: string;
  code: string;
  name: string;
  nameEn: string;
  geometry: LayerGeometry;
};

/** A material that can be pinned on: a picture, or a PDF by page and words. */
export type SheetView = {
  id: string;
  title: string;
  /** Of a picture, in pixels; a PDF has none. */
  size: { width: number; height: number } | null;
};

/** A spot on a sheet: of a picture where, of a PDF its page and words for the place. */
export type SheetSpot = {
  sheet: SheetView;
  /** It can't be looked at any more where its material was taken away. */
  isThere: boolean;
  pin: { x: number; y: number } | null;
  square: string | null;
  page: number | null;
  words: string | null;
};

export type AttachmentView = { position: number; type: string; size: number };

/** What a contribution points at, and what came with it. */
export type PointedAt = {
  quote: QuoteView | null;
  place: { label: string; geometry: Geometry } | null;
  /** The point that stands for its place, or for the feature that it is about. */
  at: Position | null;
  spot: SheetSpot | null;
  attachments: number;
};

export const nothingPointedAt: PointedAt = { quote: null, place: null, at: null, spot: null, attachments: 0 };

/** Places on a map, close ones as one. */
export type PlacesMap = { bounds: Bounds; marks: { at: Position; many: number }[] };
export type PlaceCounts = { placed: number; sheets: { sheet: SheetView; many: number }[] };
/** A sheet with what is pinned on it, each by its contribution's place in the list. */
export type PinnedSheet = { sheet: SheetView; pins: { position: number; pin: { x: number; y: number } }[] };

/** The map of all places, or a sheet with its pins. */
export type PlacesView = { counts: PlaceCounts; map: PlacesMap | null; pinned: PinnedSheet | null };

/** A line of the office's list of places. */
export type DeskPlace = {
  position: number;
  name: string;
  organisation: string | null;
  entity: EntityLabel | null;
  subject: string;
  receivedOn: CivilDate;
  excerpt: string;
  points: PointedAt;
};

/** A consultation that collects now, and what it can be told about. */
export type ConsultedLine = { number: string; title: string; closesOn: CivilDate | null; about: string };
