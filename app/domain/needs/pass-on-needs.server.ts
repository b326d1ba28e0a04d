import { and, asc, eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Tx } from "#db/client.ts";
import { insertMany } from "#db/insert-many.ts";
import { needMovesMade, needs, stillOpen } from "#db/schema/needs.ts";
import { appendEvents } from "../audit/append-event.server.ts";
import { about } from "../events.ts";
import type { Actor } from "../people/actor.ts";

type PassingOn = {
  territoryId: string;
  fromId: string;
  /** Nobody: the unit's officers answer. */
  toId: string | null;
  handoverId: string | null;
  by: Actor;
  role: string;
};

/**
 * Gives a planner's open needs of a territory to another planner: a step in each thread and an event each, so that each
 * resident is told who answers now. Returns how many went.
 */
export async function passOnNeeds(
  tx: Tx,
  { clock, ids }: Pick<Deps, "clock" | "ids">,
  { territoryId, fromId, toId, handoverId, by, role }: PassingOn,
): Promise<number> {
  const inHand = and(eq(needs.territoryId, territoryId), stillOpen, eq(needs.plannerId, fromId));
  const open = await tx
    .select({ id: needs.id, state: needs.state })
    .from(needs)
    .where(inHand)
    .orderBy(asc(needs.id));
  if (open.length === 0) return 0;
  const at = clock.now();
  const first = await appendEvents(
    tx,
    { actor: by, role, at },
    open.map(({ id }) => ({
      type: "NeedHandedOver" as const,
      subject: about("need", id),
      particulars: { fromId, toId, handoverId },
    })),
  );
  await tx.update(needs).set({ plannerId: toId, updatedAt: at }).where(inHand);
  const steps = open.map(({ id: needId, state }, place) => ({
    ...{ id: ids.next(), needId, move: "handOver" as const, fromState: state, toState: state, at },
    byId: by.kind === "person" ? by.id : null,
    byRole: role,
    fromPersonId: fromId,
    toPersonId: toId,
    eventSeq: first + place,
  }));
  await insertMany(tx, needMovesMade, steps);
  return open.length;
}
