import { eq } from "drizzle-orm";
import { marketAppeals, marketMovesMade } from "#db/schema/market.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import { type Decision, refuse } from "../decision.ts";
import { about } from "../events.ts";
import type { Person } from "../people/actor.ts";
import { mayDecideAppeal } from "./entity-policy.ts";
import { liftSuspensionIn } from "./lift-suspension.server.ts";
import { loadEntity } from "./load-entity.server.ts";
import type { MoveDeps } from "./make-entity-move.server.ts";

type Deciding = { entityId: string; appealId: string; outcome: "granted" | "refused"; reason: string };
type Refused = "not-found" | "not-allowed" | "own-decision" | "already-done" | "state-does-not-allow";

/** Another pair of eyes than the one that suspended: grants the appeal, which lifts the suspension, or refuses it with the reason. */
export function decideAppeal(
  deps: MoveDeps,
  actor: Person,
  { entityId, appealId, outcome, reason }: Deciding,
): Promise<Decision<object, Refused>> {
  return deps.db.write(async (tx) => {
    const entity = await loadEntity(tx, entityId);
    const [found] = await tx
      .select({ appeal: marketAppeals, suspendedBy: marketMovesMade.byId })
      .from(marketAppeals)
      .innerJoin(marketMovesMade, eq(marketMovesMade.id, marketAppeals.suspensionId))
      .where(eq(marketAppeals.id, appealId));
    if (!entity || found?.appeal.entityId !== entityId) return refuse("not-found");
    const decided = found.appeal.decidedAt !== null;
    const may = mayDecideAppeal(actor, { suspendedBy: found.suspendedBy, decided, ...entity.facts });
    if (may !== true) return refuse(may);
    const at = deps.clock.now();
    await tx
      .update(marketAppeals)
      .set({ outcome, reason, decidedAt: at, decidedBy: actor.id })
      .where(eq(marketAppeals.id, appealId));
    await appendEvent(
      tx,
      { actor, role: "registrar", at },
      {
        type: "EntityAppealDecided",
        subject: about("market-entity", entityId),
        particulars: { appealId, outcome },
      },
    );
    // A suspension that was lifted before the appeal was decided has nothing left to lift.
    if (outcome === "refused" || entity.row.state !== "suspended") return { ok: true };
    return await liftSuspensionIn(tx, deps, actor, { entityId, reason });
  });
}
