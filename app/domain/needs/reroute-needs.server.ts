import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { insertMany } from "#db/insert-many.ts";
import { needMovesMade, needs } from "#db/schema/needs.ts";
import { appendEvents } from "../audit/append-event.server.ts";
import type { Instant } from "../calendar/instant.ts";
import { about } from "../events.ts";
import type { Actor } from "../people/actor.ts";
import type { NeedState } from "./need-states.ts";

/** An open need, and where it goes now. */
export type Rerouted = {
  id: string;
  state: NeedState;
  fromUnitId: string | null;
  territoryId: string | null;
  unitId: string | null;
  plannerId: string | null;
  routingRuleId: string | null;
};

/**
 * Gives a batch of open needs to other units because the office itself has changed: a step in each thread and an event each.
 * Their state, their clock and their due date stay.
 */
export async function rerouteNeeds(
  tx: Tx,
  { by, at }: { by: Actor; at: Instant },
  batch: readonly Rerouted[],
): Promise<void> {
  if (batch.length === 0) return;
  const first = await appendEvents(
    tx,
    { actor: by, role: "administrator", at },
    batch.map(({ id, unitId, fromUnitId, territoryId }) => ({
      type: "NeedRerouted" as const,
      subject: about("need", id),
      particulars: { unitId: unitId ?? "", fromUnitId, territoryId },
    })),
  );
  const cells = batch.map((each) => [
    ...[each.id, each.territoryId, each.unitId, each.plannerId, each.routingRuleId],
  ]);
  const cell = (place: number) => sql.raw(`json_extract(given.value, '$[${place}]')`);
  await tx.run(
    sql`UPDATE ${needs} SET territory_id = ${cell(1)}, unit_id = ${cell(2)}, planner_id = ${cell(3)},
      routing_rule_id = ${cell(4)}, updated_at = ${at}
      FROM json_each(${JSON.stringify(cells)}) AS given WHERE ${needs.id} = ${cell(0)}`,
  );
  const steps = batch.map(({ id: needId, state, unitId }, place) => ({
    ...{ id: `rerouted-${first + place}`, needId, move: "reroute" as const, eventSeq: first + place },
    ...{ fromState: state, toState: state, at, unitId },
    ...{ byId: by.kind === "person" ? by.id : null, byRole: "administrator" },
  }));
  await insertMany(tx, needMovesMade, steps);
}
