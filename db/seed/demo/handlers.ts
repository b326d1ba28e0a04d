import type { LoadedNeed } from "#app/domain/needs/load-need.server.ts";
import { type Person, plansFor } from "#app/domain/people/actor.ts";
import { chance } from "./seeded-choice.ts";
import type { Stage } from "./stage.ts";

/** Who handles a need: mostly the planner it was routed to, else an officer of its unit. */
export function handlerOf({ cast }: Stage, key: string, { row }: LoadedNeed): Person {
  const planner = row.plannerId ? cast.plannerOf(row.plannerId) : undefined;
  const officer = row.unitId ? cast.officerOf(row.unitId) : undefined;
  const preferred = chance(key, "handler") < 0.72 ? (planner ?? officer) : (officer ?? planner);
  return preferred ?? territoryPlanner(cast, row.territoryId) ?? cast.of("coordinator-01");
}

const territoryPlanner = (cast: Stage["cast"], territoryId: string | null): Person | undefined =>
  cast.staff.find((person) => plansFor(person, territoryId));

/** The officer of the unit that holds a need, who knows what the unit is not there for. */
export function officerFor(stage: Stage, key: string, need: LoadedNeed): Person {
  return (need.row.unitId && stage.cast.officerOf(need.row.unitId)) || handlerOf(stage, key, need);
}

export const coordinatorFor = ({ cast }: Stage, ...words: string[]): Person =>
  cast.of(chance(...words, "coordinator") < 0.6 ? "coordinator-01" : "coordinator-02");

export const otherCoordinator = ({ cast }: Stage, one: Person): Person =>
  cast.of(one.id === "coordinator-01" ? "coordinator-02" : "coordinator-01");
