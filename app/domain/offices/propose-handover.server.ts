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

type Proposing = { territoryId: string; toId: string; onDay: CivilDate; note: string };
type ProposeRefusal = "not-allowed" | "starts-in-the-past" | "planner-unknown" | "handover-open";

/** A planner offers one of their own territories to another planner, from a day on. One offer at a time for a territory. */
export async function proposeHandover(
  { db, clock, ids, zone }: Pick<Deps, "db" | "clock" | "ids" | "zone">,
  by: Actor,
  { territoryId, toId, onDay, note }: Proposing,
): Promise<Decision<{ handoverId: string }, ProposeRefusal>> {
  if (by.kind !== "person" || !ownTerritories(by).includes(territoryId)) return refuse("not-allowed");
  return db.write(async (tx) => {
    const at = clock.now();
    if (onDay < civilDateOf(at, zone)) return refuse("starts-in-the-past");
    const planners = await colleagueChoices(tx, by.id, ["planner"], at);
    if (!planners.some(({ id }) => id === toId)) return refuse("planner-unknown");
    const open = await tx
      .select({ id: handovers.id })
      .from(handovers)
      .where(
        and(
          eq(handovers.territoryId, territoryId),
          eq(handovers.fromId, by.id),
          inArray(handovers.state, ["proposed", "accepted"]),
        ),
      );
    if (open.length > 0) return refuse("handover-open");
    const handoverId = ids.next();
    const row = { territoryId, fromId: by.id, toId, onDay, note, state: "proposed" as const };
    await tx.insert(handovers).values({ id: handoverId, ...row, proposedAt: at, proposedBy: actorRef(by) });
    await appendEvent(
      tx,
      { actor: by, role: "planner", at },
      {
        type: "HandoverMoved",
        subject: about("person", by.id),
        particulars: { handoverId, territoryId, fromId: by.id, toId, to: "proposed", cases: null },
      },
    );
    return { ok: true, handoverId };
  });
}

/** Territories that a planner holds themselves; what one holds as a substitute is not one's to give. */
export const ownTerritories = (actor: Actor): string[] =>
  actor.kind !== "person"
    ? []
    : actor.grants.flatMap((grant) =>
        grant.role === "planner" && !grant.insteadOf ? [grant.territoryId] : [],
      );
