import type { Instant } from "../../calendar/instant.ts";
import type { FollowedFilter } from "./alert-filter.ts";
import type { AlertHears, AlertPace, AlertState } from "./alert-terms.ts";
import type { FilterNames } from "./filter-words.ts";

/** An alert as its owner sees it. */
export type AlertView = {
  id: string;
  query: string;
  filter: FollowedFilter;
  names: FilterNames;
  state: AlertState;
  pace: AlertPace;
  hears: AlertHears;
  madeAt: string;
  endedAt: Instant | null;
};
