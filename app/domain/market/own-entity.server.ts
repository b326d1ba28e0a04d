import { eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Tx } from "#db/client.ts";
import { marketEntities } from "#db/schema/market.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import { type Decision, refuse } from "../decision.ts";
import { about, type DomainEvent } from "../events.ts";
import type { Person } from "../people/actor.ts";
import { represents } from "./entity-policy.ts";
import { isAmendable } from "./entity-states.ts";
import { type EntityRow, loadEntity } from "./load-entity.server.ts";

export type AmendRefusal = "not-found" | "state-does-not-allow";
type Part = Extract<DomainEvent, { type: "EntityAmended" }>["particulars"]["part"];

/**
 * Changes a part of one's own entity, in one transaction with its event. What waits for an officer stands still until the
 * officer has decided; to anybody but its representatives there is no such entity.
 */
export function amendOwn<Value extends object, Reason extends string>(
  { db, clock }: Pick<Deps, "db" | "clock">,
  actor: Person,
  { entityId, part }: { entityId: string; part: Part },
  change: (tx: Tx, row: EntityRow, at: string) => Promise<Decision<Value, Reason>>,
): Promise<Decision<Value, Reason | AmendRefusal>> {
  return db.write(async (tx): Promise<Decision<Value, Reason | AmendRefusal>> => {
    const entity = await loadEntity(tx, entityId);
    if (!entity || !represents(actor, entity.facts)) return refuse("not-found");
    if (!isAmendable(entity.row.state)) return refuse("state-does-not-allow");
    const at = clock.now();
    const changed = await change(tx, entity.row, at);
    if (!changed.ok) return changed;
    await tx.update(marketEntities).set({ updatedAt: at }).where(eq(marketEntities.id, entityId));
    await appendEvent(
      tx,
      { actor, role: "representative", at },
      { type: "EntityAmended", subject: about("market-entity", entityId), particulars: { part } },
    );
    return changed;
  });
}
