import type { EntityLabel } from "./entity-label.ts";
import type { NeedPoint } from "./need-map.ts";
import type { NeedState } from "./need-states.ts";

/** What a market entity asked says so here too. */
type Labelled = { entity: EntityLabel | null };

/** What the first page tells. */
export type Lately = {
  /** Public needs that moved this week, newest first; `points` are those that a map can show. */
  changed: (Labelled & { number: string; title: string; state: NeedState; at: string })[];
  points: NeedPoint[];
  done: (Labelled & { number: string; asked: string; result: string | null; nextStep: string; at: string })[];
  open: (Labelled & {
    number: string;
    title: string;
    state: NeedState;
    supportCount: number;
    dueOn: string | null;
  })[];
};
