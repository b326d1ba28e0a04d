import type { Named } from "./need-view.ts";

/** A unit that a need can be handed to. */
export type UnitChoice = Named & { id: string };
