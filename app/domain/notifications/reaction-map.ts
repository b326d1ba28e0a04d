import type { DomainEvent, EventType } from "../events.ts";
import type { Telling } from "./notice-terms.ts";

type EventOf<Type extends EventType> = Extract<DomainEvent, { type: Type }>;
/** A telling that depends on what the event carries. */
type Depending<Type extends EventType> = (carried: EventOf<Type>["particulars"]) => readonly Telling[];

/** Who is told of what, for each event that can happen. */
export type ReactionMap = { [Type in EventType]: readonly Telling[] | Depending<Type> };
