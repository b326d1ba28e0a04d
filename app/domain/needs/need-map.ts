import type { NeedState } from "./need-states.ts";
import type { NeedCategory } from "./need-terms.ts";

/** A public need with a public place, as a point. */
export type NeedPoint = {
  number: string;
  title: string;
  state: NeedState;
  category: NeedCategory;
  submittedAt: string;
  supportCount: number;
  /** The name of the market entity in whose name it was written, for the label. */
  entity: string | null;
  /** What that entity has at stake in this very matter. */
  stake: string | null;
  lon: number;
  lat: number;
};

/** What a mark of it on a drawn map shows. */
export type NeedMark = Pick<NeedPoint, "title" | "state" | "lon" | "lat">;
