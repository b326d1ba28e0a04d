import type { EntityLabel } from "./entity-label.ts";
import type { NeedFilter } from "./need-filter.ts";
import type { NeedState } from "./need-states.ts";

/** What a market entity asked says so here too. */
type Labelled = { entity: EntityLabel | null };

/** What the first page tells. */
export type Lately = {
  /** The public needs that moved last, of those that moved this week. */
  changed: (Labelled & { number: string; title: string; state: NeedState; at: string })[];
  done: (Labelled & { number: string; asked: string; result: string | null; nextStep: string; at: string })[];
  open: (Labelled & {
    number: string;
    title: string;
    state: NeedState;
    supportCount: number;
    dueOn: string | null;
  })[];
};

export const movedThisWeek: NeedFilter = { changed: "7" };
