import { and, eq, type SQL, sql } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Tx } from "#db/client.ts";
import { insertMany } from "#db/insert-many.ts";
import { needMovesMade, needs } from "#db/schema/needs.ts";
import { appendEvents } from "../audit/append-event.server.ts";
import { about } from "../events.ts";
import type { Actor } from "../people/actor.ts";
import type { NeedState } from "./need-states.ts";
import { alongInbox, openBatch, openInBatches } from "./open-in-batches.server.ts";

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
  deps: Pick<Deps, "clock" | "ids">,
  passing: PassingOn,
): Promise<number> {
  const { territoryId, fromId } = passing;
  const inHand = (place: SQL | undefined) =>
    tx
      .select({ id: needs.id, inboxDue: needs.inboxDue, state: needs.state })
      .from(needs)
      .where(and(place, eq(needs.territoryId, territoryId), eq(needs.plannerId, fromId)))
      .orderBy(...alongInbox)
      .limit(openBatch);
  let went = 0;
  for await (const open of openInBatches(inHand)) {
    await passOn(tx, deps, passing, open);
    went += open.length;
  }
  return went;
}

type Open = { id: string; state: NeedState };

async function passOn(
  tx: Tx,
  { clock, ids }: Pick<Deps, "clock" | "ids">,
  { fromId, toId, handoverId, by, role }: PassingOn,
  open: readonly Open[],
) {
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
  const given = sql`(SELECT value FROM json_each(${JSON.stringify(open.map(({ id }) => id))}))`;
  await tx.update(needs).set({ plannerId: toId, updatedAt: at }).where(sql`${needs.id} IN ${given}`);
  const steps = open.map(({ id: needId, state }, place) => ({
    ...{ id: ids.next(), needId, move: "handOver" as const, fromState: state, toState: state, at },
    byId: by.kind === "person" ? by.id : null,
    byRole: role,
    fromPersonId: fromId,
    toPersonId: toId,
    eventSeq: first + place,
  }));
  await insertMany(tx, needMovesMade, steps);
}
