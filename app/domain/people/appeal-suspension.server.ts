import { and, eq, isNull } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { suspensions } from "#db/schema/offices.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import { type Decision, refuse } from "../decision.ts";
import { about } from "../events.ts";
import type { Actor } from "./actor.ts";

/** What a suspended person says against it, once a suspension; administrators are told. */
export async function appealSuspension(
  { db, clock }: Pick<Deps, "db" | "clock">,
  by: Actor,
  words: string,
): Promise<Decision<object, "not-suspended" | "already-appealed">> {
  if (by.kind !== "suspended") return refuse("not-suspended");
  return db.write(async (tx) => {
    const at = clock.now();
    const inForce = and(eq(suspensions.personId, by.id), isNull(suspensions.liftedAt));
    const [row] = await tx.select().from(suspensions).where(inForce);
    if (!row) return refuse("not-suspended");
    if (row.appealedAt) return refuse("already-appealed");
    await tx.update(suspensions).set({ appeal: words, appealedAt: at }).where(eq(suspensions.id, row.id));
    await appendEvent(
      tx,
      { actor: by, role: "suspended", at },
      { type: "SuspensionAppealed", subject: about("person", by.id), particulars: { suspensionId: row.id } },
    );
    return { ok: true };
  });
}
