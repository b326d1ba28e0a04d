import type { Decision } from "../decision.ts";
import type { NeedState } from "./need-states.ts";

/** Why any move may be refused; each move adds its own reasons. */
export type MoveRefusal =
  | "not-found"
  | "not-allowed"
  | "state-does-not-allow"
  | "changed-meanwhile"
  | "reason-needed";

export type Moved = { needId: string; number: string; state: NeedState };
export type MoveDecision<Refused extends string = never> = Decision<Moved, MoveRefusal | Refused>;

/** What every move is asked with. `movesSeen`: how many moves the asker saw on the page; more by now is a refusal. */
export type MoveAsked = { needId: string; reason?: string | undefined; movesSeen?: number | undefined };
