import type { LegalBasis } from "#app/domain/calendar/rule-validity.ts";
import type { Bounds } from "#app/domain/geo/bounds.ts";
import type { Geometry, Position } from "#app/domain/geo/geometry.ts";
import type { PhotoLine } from "#app/domain/needs/photo-lines.ts";
import type { Suggestions } from "#app/domain/needs/similar/suggestions.ts";
import type { SpecialRoute } from "#app/domain/needs/special-route.ts";
import type { EntityVoice } from "#app/domain/people/entity-voice.ts";
import type { MapFeature } from "#app/ui/map/map-feature.ts";
import type { FormState } from "#app/ui/primitives/form-state.ts";

export type StepName = "where" | "what" | "check";
type Named = { name: string; nameEn: string };

export type PlaceChoice = Named & { id: string; territory: string };

/** The map of a step: what is drawn over the base map, and what is marked on it. */
export type StepMap = {
  territories: readonly MapFeature[];
  bounds: Bounds;
  mark?: Geometry | undefined;
};

export type WhereView = {
  map: StepMap;
  found: PlaceChoice[];
  sought: string;
  /** Typed coordinates as they were read, and the place that lies there. */
  understood?: { at: Position; label: string };
};

/** A photo that waits to be handed in, with its small picture as a data address where it can be had. */
export type PhotoView = PhotoLine & { picture?: string | undefined };

export type WhatView = {
  photos: PhotoView[];
  /** `reasons.` keys of photos that were not taken, by their names; `later`: the place of one that may be taken later. */
  refused: { name: string; reason: string; later?: number }[];
  /** When that is. */
  again?: { seconds: number; at: string };
  clauses: { planTitle: string; choices: { value: string; label: string }[] }[];
  special?: SpecialRoute | undefined;
  similar: Suggestions;
};

export type CheckView = {
  map?: StepMap | undefined;
  similar: Suggestions;
  place: string;
  territory?: Named | undefined;
  photos: PhotoView[];
  clause?: string | undefined;
  /** As it will stand, whatever was chosen. */
  visibility: "public" | "anonymous" | "office-only";
  unit?: Named | undefined;
  planner?: string | undefined;
  rule?: { name: string; nameEn: string } | undefined;
  deadline?: { due: string; basis: LegalBasis; provisional: boolean } | undefined;
  firstReview: boolean;
  /** Market entities that the writer may speak for. */
  voices: readonly EntityVoice[];
  /** Where the code went; the demo shows the code itself. */
  codeSentTo?: string | undefined;
  demoCode?: string | undefined;
};

/** One step of the form, with every value typed so far. */
export type NeedFormView = {
  form: FormState;
  staff: boolean;
  /** Stands for the person on their own device; empty without an account. */
  as: string;
} & (
  | { step: "where"; where: WhereView }
  | { step: "what"; what: WhatView }
  | { step: "check"; check: CheckView }
);
