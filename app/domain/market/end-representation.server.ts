import { and, eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { marketRepresentatives } from "#db/schema/market.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import { type Decision, refuse } from "../decision.ts";
import { about } from "../events.ts";
import type { Person } from "../people/actor.ts";
import { represents } from "./entity-policy.ts";
import { loadEntity } from "./load-entity.server.ts";

type Ending = { entityId: string; representativeId: string };
type Refused = "not-found" | "already-done" | "last-representative";

/** A representative leaves, or a colleague ends their part: from this moment they write nothing in its name. One stays at least. */
export function endRepresentation(
  { db, clock }: Pick<Deps, "db" | "clock">,
  actor: Person,
  { entityId, representativeId }: Ending,
): Promise<Decision<object, Refused>> {
  return db.write(async (tx) => {
    const entity = await loadEntity(tx, entityId);
    if (!entity || !represents(actor, entity.facts)) return refuse("not-found");
    const [row] = await tx
      .select({ state: marketRepresentatives.state })
      .from(marketRepresentatives)
      .where(
        and(eq(marketRepresentatives.id, representativeId), eq(marketRepresentatives.entityId, entityId)),
      );
    if (row?.state !== "accepted") return refuse("already-done");
    if (entity.facts.representativeIds.length === 1) return refuse("last-representative");
    const at = clock.now();
    await tx
      .update(marketRepresentatives)
      .set({ state: "ended", endedAt: at, endedBy: actor.id })
      .where(eq(marketRepresentatives.id, representativeId));
    await appendEvent(
      tx,
      { actor, role: "representative", at },
      {
        type: "RepresentativeEnded",
        subject: about("market-entity", entityId),
        particulars: { representativeId },
      },
    );
    return { ok: true };
  });
}
