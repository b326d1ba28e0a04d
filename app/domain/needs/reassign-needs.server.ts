import { and, asc, type SQL } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { insertMany } from "#db/insert-many.ts";
import { needMovesMade, needs, stillOpen } from "#db/schema/needs.ts";
import { appendEvents } from "../audit/append-event.server.ts";
import { about } from "../events.ts";
import type { Actor } from "../people/actor.ts";

type Reassigning = { unitId: string; by: Actor; at: string };

/**
 * Gives every open need that fits to a unit, because the office itself has changed: a step in each thread and an event
 * each. Their state and their due date stay. Returns how many went.
 */
export async function reassignNeeds(
  tx: Tx,
  which: SQL | undefined,
  { unitId, by, at }: Reassigning,
): Promise<number> {
  const fitting = and(stillOpen, which);
  const open = await tx
    .select({ id: needs.id, state: needs.state, fromUnitId: needs.unitId, territoryId: needs.territoryId })
    .from(needs)
    .where(fitting)
    .orderBy(asc(needs.id));
  if (open.length === 0) return 0;
  const first = await appendEvents(
    tx,
    { actor: by, role: "administrator", at },
    open.map(({ id, fromUnitId, territoryId }) => ({
      type: "NeedRerouted" as const,
      subject: about("need", id),
      particulars: { unitId, fromUnitId, territoryId },
    })),
  );
  await tx.update(needs).set({ unitId, updatedAt: at }).where(fitting);
  const steps = open.map(({ id: needId, state }, place) => ({
    ...{ id: `rerouted-${first + place}`, needId, move: "reroute" as const },
    ...{ fromState: state, toState: state, at, unitId, eventSeq: first + place },
    ...{ byId: by.kind === "person" ? by.id : null, byRole: "administrator" },
  }));
  await insertMany(tx, needMovesMade, steps);
  return open.length;
}
