import type { NeedState } from "../need-states.ts";
import type { NeedCategory, NeedKind, Visibility } from "../need-terms.ts";

/** What a filter asks of a need, as a passer-by may know it. */
export type FollowedNeed = {
  /** Its own, and those of needs that were merged into it: who follows one of them follows it now. */
  numbers: readonly string[];
  kind: NeedKind;
  category: NeedCategory;
  state: NeedState;
  visibility: Visibility;
  isPublic: boolean;
  mergedIntoId: string | null;
  territoryId: string | null;
  unitId: string | null;
  planId: string | null;
  clauseAnchor: string | null;
  lon: number | null;
  lat: number | null;
  /** Those of number, title, words and public place, masked, as the index of the search has them. */
  words: ReadonlySet<string>;
};

/** Whether anybody may be led to it: what is hidden or withdrawn is nowhere. */
export const isShown = ({ isPublic, state }: Pick<FollowedNeed, "isPublic" | "state">) =>
  isPublic && state !== "withdrawn";

/** Of what was merged into another the other is told alone. */
export const isNews = ({ mergedIntoId }: Pick<FollowedNeed, "mergedIntoId">) => mergedIntoId === null;

/** Where it lies in public. */
export const publicPlace = ({ visibility, lon, lat }: FollowedNeed) =>
  visibility === "public" && lon !== null && lat !== null ? ([lon, lat] as const) : undefined;
