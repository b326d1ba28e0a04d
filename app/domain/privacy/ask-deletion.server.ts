import { and, eq, isNull } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Reads } from "#db/client.ts";
import { deletionRequests } from "#db/schema/privacy.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import { type Decision, refuse } from "../decision.ts";
import { about } from "../events.ts";
import type { Person } from "../people/actor.ts";
import type { Contributions, StillHeld } from "./deletion-rules.ts";
import { daysOf } from "./retention-queries.server.ts";
import { stillHeld } from "./still-held.server.ts";

type Asking = Pick<Deps, "db" | "clock" | "ids">;

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
): Promise<Decision<{ dueAt: string }, StillHeld>> {
  return deps.db.write(async (tx) => {
    const at = deps.clock.now();
    const held = await stillHeld(tx, personId, at);
    if (held) return refuse(held);
    const known = await deletionAsked(tx, personId);
    if (known) {
      await tx.update(deletionRequests).set({ contributions }).where(eq(deletionRequests.id, known.id));
      return { ok: true, dueAt: known.dueAt };
    }
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
