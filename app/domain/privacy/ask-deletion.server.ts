import { and, eq, isNull } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Reads, Tx } from "#db/client.ts";
import { marketRepresentatives } from "#db/schema/market.ts";
import { roleGrants } from "#db/schema/people.ts";
import { deletionRequests } from "#db/schema/privacy.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import { type Decision, refuse } from "../decision.ts";
import { about } from "../events.ts";
import type { Person } from "../people/actor.ts";
import type { Contributions } from "./deletion-rules.ts";
import { daysOf } from "./retention-queries.server.ts";

type Asking = Pick<Deps, "db" | "clock" | "ids">;
type AskRefusal = "still-in-office" | "still-representing";

/** The request that waits, or undefined. */
export async function deletionAsked(reads: Reads, personId: string) {
  const { undoneAt, doneAt } = deletionRequests;
  const [found] = await reads
    .select()
    .from(deletionRequests)
    .where(and(eq(deletionRequests.personId, personId), isNull(undoneAt), isNull(doneAt)));
  return found;
}

/**
 * Asks for an account's deletion, which comes when the cooling-off is over. Asked twice it is asked once, by the later
 * choice. Refuses whoever still holds an office or represents an entity: others rely on them.
 */
export async function askDeletion(
  deps: Asking,
  by: Person,
  contributions: Contributions,
  personId: string = by.id,
): Promise<Decision<{ dueAt: string }, AskRefusal>> {
  return deps.db.write(async (tx) => {
    const held = await stillHeld(tx, personId);
    if (held) return refuse(held);
    const known = await deletionAsked(tx, personId);
    if (known) {
      await tx.update(deletionRequests).set({ contributions }).where(eq(deletionRequests.id, known.id));
      return { ok: true, dueAt: known.dueAt };
    }
    const at = deps.clock.now();
    const days = await daysOf(tx, "deletion-cooling-off");
    const dueAt = new Date(Date.parse(at) + days * 86_400_000).toISOString();
    await tx
      .insert(deletionRequests)
      .values({ id: deps.ids.next(), personId, contributions, askedAt: at, dueAt });
    await appendEvent(
      tx,
      { actor: by, role: "resident", at },
      { type: "DeletionAsked", subject: about("person", personId), particulars: { contributions, dueAt } },
    );
    return { ok: true, dueAt };
  });
}

async function stillHeld(tx: Tx, personId: string): Promise<AskRefusal | undefined> {
  const inForce = and(eq(roleGrants.personId, personId), isNull(roleGrants.endedAt));
  if ((await tx.select({ id: roleGrants.id }).from(roleGrants).where(inForce)).length > 0)
    return "still-in-office";
  const stands = and(
    eq(marketRepresentatives.personId, personId),
    eq(marketRepresentatives.state, "accepted"),
  );
  const found = await tx.select({ id: marketRepresentatives.id }).from(marketRepresentatives).where(stands);
  return found.length > 0 ? "still-representing" : undefined;
}

/** Takes the request back while there is time. */
export async function undoDeletion(deps: Asking, by: Person, personId: string = by.id): Promise<void> {
  await deps.db.write(async (tx) => {
    const known = await deletionAsked(tx, personId);
    if (!known) return;
    const at = deps.clock.now();
    await tx.update(deletionRequests).set({ undoneAt: at }).where(eq(deletionRequests.id, known.id));
    await appendEvent(
      tx,
      { actor: by, role: "resident", at },
      { type: "DeletionUndone", subject: about("person", personId), particulars: {} },
    );
  });
}
