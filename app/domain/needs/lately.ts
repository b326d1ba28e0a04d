import type { NeedPoint } from "./need-map.ts";
import type { NeedState } from "./need-states.ts";

/** What the first page tells. */
export type Lately = {
  /** Public needs that moved this week, newest first; `points` are those that a map can show. */
  changed: { number: string; title: string; state: NeedState; at: string }[];
  points: NeedPoint[];
  done: { number: string; asked: string; result: string | null; nextStep: string; at: string }[];
  open: { number: string; title: string; state: NeedState; supportCount: number; dueOn: string | null }[];
};
