import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { needMovesMade, needs } from "#db/schema/needs.ts";
import { plans } from "#db/schema/plans.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import type { CivilDate } from "../calendar/civil-date.ts";
import type { Instant } from "../calendar/instant.ts";
import { about } from "../events.ts";
import type { Actor } from "../people/actor.ts";
import { findRoute } from "./find-route.server.ts";

type RoutingAgain = { needId: string; territoryId: string | null; day: CivilDate; now: Instant };

/** Routes an open need again because its territory was redrawn. Its state, clock and due date stay. */
export async function routeAgain(tx: Tx, by: Actor, { needId, territoryId, day, now }: RoutingAgain) {
  const [found] = await tx
    .select({ need: needs, tier: plans.tier })
    .from(needs)
    .leftJoin(plans, eq(plans.id, needs.planId))
    .where(eq(needs.id, needId));
  if (!found) return;
  const { kind, category, lon, lat, state, unitId: fromUnitId } = found.need;
  const at: [number, number] | undefined = lon === null || lat === null ? undefined : [lon, lat];
  const route = await findRoute(tx, { kind, category, planTier: found.tier, at }, { day, now });
  const unitId = route.unit?.id ?? null;
  const set = { territoryId, unitId, plannerId: route.planner?.id ?? null };
  await tx
    .update(needs)
    .set({ ...set, routingRuleId: route.rule?.id ?? null, updatedAt: now })
    .where(eq(needs.id, needId));
  const eventSeq = await appendEvent(
    tx,
    { actor: by, role: "administrator", at: now },
    {
      type: "NeedRerouted",
      subject: about("need", needId),
      particulars: { unitId: unitId ?? "", fromUnitId, territoryId },
    },
  );
  await tx.insert(needMovesMade).values({
    ...{ id: `rerouted-${eventSeq}`, needId, move: "reroute", fromState: state, toState: state, at: now },
    ...{ byId: by.kind === "person" ? by.id : null, byRole: "administrator", unitId, eventSeq },
  });
}
