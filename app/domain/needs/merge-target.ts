import type { NeedState } from "./need-states.ts";

/** A need that another may be merged into. */
export type MergeTarget = { number: string; title: string; state: NeedState; placeLabel: string };
