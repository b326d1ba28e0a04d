import { and, eq, inArray } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { handovers } from "#db/schema/offices.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import type { CivilDate } from "../calendar/civil-date.ts";
import { civilDateOf } from "../calendar/day-in-zone.ts";
import { type Decision, refuse } from "../decision.ts";
import { about } from "../events.ts";
import { type Actor, actorRef } from "../people/actor.ts";
import { colleagueChoices } from "./colleague-choices.server.ts";
import { handoverHolds } from "./handover-holds.server.ts";
import { mayOfferHandover } from "./handover-policy.ts";

/** `fromId`: whose territory it is, where an administrator offers it. */
type Proposing = { territoryId: string; fromId?: string; toId: string; onDay: CivilDate; note: string };
type ProposeRefusal = "not-allowed" | "starts-in-the-past" | "planner-unknown" | "handover-open";

/**
 * A planner offers one of their own territories to another planner, from a day on; an administrator, that of a planner who
 * is gone. One offer at a time for a territory.
 */
export async function proposeHandover(
  { db, clock, ids, zone }: Pick<Deps, "db" | "clock" | "ids" | "zone">,
  by: Actor,
  { territoryId, fromId = by.kind === "person" ? by.id : "", toId, onDay, note }: Proposing,
): Promise<Decision<{ handoverId: string }, ProposeRefusal>> {
  if (!mayOfferHandover(by, { territoryId, fromId, toId })) return refuse("not-allowed");
  return db.write(async (tx) => {
    const at = clock.now();
    if (onDay < civilDateOf(at, zone)) return refuse("starts-in-the-past");
    const planners = await colleagueChoices(tx, fromId, ["planner"], at);
    const holds = await handoverHolds(tx, { territoryId, fromId, toId }, at);
    if (!holds || !planners.some(({ id }) => id === toId)) return refuse("planner-unknown");
    const open = await tx
      .select({ id: handovers.id })
      .from(handovers)
      .where(
        and(
          eq(handovers.territoryId, territoryId),
          eq(handovers.fromId, fromId),
          inArray(handovers.state, ["proposed", "accepted"]),
        ),
      );
    if (open.length > 0) return refuse("handover-open");
    const handoverId = ids.next();
    const row = { territoryId, fromId, toId, onDay, note, state: "proposed" as const };
    await tx.insert(handovers).values({ id: handoverId, ...row, proposedAt: at, proposedBy: actorRef(by) });
    await appendEvent(
      tx,
      { actor: by, role: by.kind === "person" && by.id === fromId ? "planner" : "administrator", at },
      {
        type: "HandoverMoved",
        subject: about("person", fromId),
        particulars: { handoverId, territoryId, fromId, toId, to: "proposed", cases: null },
      },
    );
    return { ok: true, handoverId };
  });
}
