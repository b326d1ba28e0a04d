import { and, type SQL } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { needs } from "#db/schema/needs.ts";
import type { Actor } from "../people/actor.ts";
import { alongInbox, openBatch, openInBatches } from "./open-in-batches.server.ts";
import { rerouteNeeds } from "./reroute-needs.server.ts";

type Reassigning = { unitId: string; by: Actor; at: string };

/** Gives every open need that fits to a unit; its planner and its territory stay. Returns how many went. */
export async function reassignNeeds(
  tx: Tx,
  which: SQL | undefined,
  { unitId, by, at }: Reassigning,
): Promise<number> {
  let went = 0;
  const fitting = (place: SQL | undefined) =>
    tx
      .select({
        ...{ id: needs.id, inboxDue: needs.inboxDue, state: needs.state, fromUnitId: needs.unitId },
        ...{ territoryId: needs.territoryId, plannerId: needs.plannerId },
        routingRuleId: needs.routingRuleId,
      })
      .from(needs)
      .where(and(place, which))
      .orderBy(...alongInbox)
      .limit(openBatch);
  for await (const open of openInBatches(fitting)) {
    await rerouteNeeds(
      tx,
      { by, at },
      open.map((need) => ({ ...need, unitId })),
    );
    went += open.length;
  }
  return went;
}
