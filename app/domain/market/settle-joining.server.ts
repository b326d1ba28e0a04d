import { and, eq, ne } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { marketRepresentatives } from "#db/schema/market.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import { type Decision, refuse } from "../decision.ts";
import { about } from "../events.ts";
import type { Person } from "../people/actor.ts";
import { isRegistrar, maySeeFile, represents } from "./entity-policy.ts";
import { loadEntity } from "./load-entity.server.ts";

type Settling = { entityId: string; representativeId: string; outcome: "accepted" | "declined" };
type Refused = "not-found" | "not-allowed" | "already-done";

/**
 * Whoever asked to speak for an entity is accepted or declined, by who speaks for it, or by the register's officer, so that an
 * entity whose people have all gone is not lost.
 */
export function settleJoining(
  { db, clock }: Pick<Deps, "db" | "clock">,
  actor: Person,
  { entityId, representativeId, outcome }: Settling,
): Promise<Decision<object, Refused>> {
  return db.write(async (tx) => {
    const entity = await loadEntity(tx, entityId);
    if (!entity || !maySeeFile(actor, entity.facts)) return refuse("not-found");
    const own = represents(actor, entity.facts);
    if (!own && !isRegistrar(actor)) return refuse("not-allowed");
    const at = clock.now();
    const settled = await tx
      .update(marketRepresentatives)
      .set({ state: outcome, settledAt: at, settledBy: actor.id })
      .where(
        and(
          eq(marketRepresentatives.id, representativeId),
          eq(marketRepresentatives.entityId, entityId),
          eq(marketRepresentatives.state, "asked"),
          // Who asked and came to the register's office afterwards is let in by another.
          ne(marketRepresentatives.personId, actor.id),
        ),
      )
      .returning({ id: marketRepresentatives.id });
    if (settled.length === 0) return refuse("already-done");
    await appendEvent(
      tx,
      { actor, role: own ? "representative" : "registrar", at },
      {
        type: "RepresentativeSettled",
        subject: about("market-entity", entityId),
        particulars: { representativeId, outcome },
      },
    );
    return { ok: true };
  });
}
