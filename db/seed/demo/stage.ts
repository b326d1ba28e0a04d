import type { Decision } from "#app/domain/decision.ts";
import type { Place } from "#app/domain/geo/place-names.ts";
import { type LoadedNeed, loadNeed } from "#app/domain/needs/load-need.server.ts";
import type { Actor } from "#app/domain/people/actor.ts";
import type { clockAt } from "#app/platform/clock.ts";
import type { Deps } from "#app/platform/deps.ts";
import type { Cast } from "./cast.ts";
import type { Almanac } from "./office-hours.ts";

/** What the replay stands on: a database of its own, a clock that is moved, the people, and what was made so far by key. */
export type Stage = {
  deps: Deps & { clock: ReturnType<typeof clockAt> };
  cast: Cast;
  almanac: Almanac;
  places: readonly Place[];
  needs: Map<string, { id: string; number: string; author: Actor }>;
  summaries: Map<string, string>;
  tasks: Map<string, string>;
  entities: Map<string, string>;
  /** Numbers of notices by the plan they lay open. */
  notices: Map<string, string>;
  consultations: Map<string, string>;
};

/** One thing that somebody did, at a moment in milliseconds. `subject` names the story it is part of. */
export type Step = { at: number; subject: string; what: string; do: (stage: Stage) => Promise<void> };

/** What was done, or an end of the fill: words that the portal itself refuses have no place in the demo. */
export function must<Value extends object>(decision: Decision<Value, string>): { ok: true } & Value {
  if (!decision.ok) throw new Error(`refused: ${decision.reason}`);
  return decision;
}

/** The need of that key as it stands now. */
export async function needNow(stage: Stage, key: string): Promise<LoadedNeed> {
  const known = stage.needs.get(key);
  const need = known && (await loadNeed(stage.deps.db.read, { id: known.id }));
  if (!need) throw new Error(`no need ${key} yet`);
  return need;
}

export function made<Thing>(things: ReadonlyMap<string, Thing>, key: string): Thing {
  const thing = things.get(key);
  if (thing === undefined) throw new Error(`nothing of the key ${key} yet`);
  return thing;
}
