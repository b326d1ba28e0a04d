import { and, desc, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { marketAppeals, marketMovesMade } from "#db/schema/market.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import { type Decision, refuse } from "../decision.ts";
import { about } from "../events.ts";
import type { Person } from "../people/actor.ts";
import { represents } from "./entity-policy.ts";
import { owedBy } from "./hand-in.server.ts";
import { loadEntity } from "./load-entity.server.ts";
import type { MoveDeps } from "./make-entity-move.server.ts";

type Refused = "not-found" | "state-does-not-allow" | "appealed-already";

/** The suspended entity says why it should not be: once for each suspension. */
export function appealSuspension(
  deps: MoveDeps,
  actor: Person,
  { entityId, grounds }: { entityId: string; grounds: string },
): Promise<Decision<{ appealId: string }, Refused>> {
  return deps.db.write(async (tx) => {
    const entity = await loadEntity(tx, entityId);
    if (!entity || !represents(actor, entity.facts)) return refuse("not-found");
    const suspension = await lastSuspension(tx, entityId);
    if (entity.row.state !== "suspended" || !suspension) return refuse("state-does-not-allow");
    const [appealId, at] = [deps.ids.next(), deps.clock.now()];
    const made = await tx
      .insert(marketAppeals)
      .values({
        ...{ id: appealId, entityId, suspensionId: suspension.id, grounds, madeBy: actor.id, madeAt: at },
        ...(await owedBy(tx, deps, "market-appeal", at)),
      })
      .onConflictDoNothing()
      .returning({ id: marketAppeals.id });
    if (made.length === 0) return refuse("appealed-already");
    await appendEvent(
      tx,
      { actor, role: "representative", at },
      { type: "EntityAppealMade", subject: about("market-entity", entityId), particulars: { appealId } },
    );
    return { ok: true, appealId };
  });
}

async function lastSuspension(tx: Tx, entityId: string) {
  const [move] = await tx
    .select({ id: marketMovesMade.id })
    .from(marketMovesMade)
    .where(and(eq(marketMovesMade.entityId, entityId), eq(marketMovesMade.move, "suspend")))
    .orderBy(desc(marketMovesMade.at), desc(marketMovesMade.eventSeq))
    .limit(1);
  return move;
}
