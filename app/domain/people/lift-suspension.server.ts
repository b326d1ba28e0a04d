import { and, eq, isNull } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { suspensions } from "#db/schema/offices.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import { type Decision, refuse } from "../decision.ts";
import { about } from "../events.ts";
import { type Actor, actorRef } from "./actor.ts";
import { mayAdminister } from "./administering.ts";

/** Lets a suspended person act again. */
export async function liftSuspension(
  { db, clock }: Pick<Deps, "db" | "clock">,
  by: Actor,
  { personId, reason }: { personId: string; reason: string },
): Promise<Decision<object, "not-allowed" | "not-suspended">> {
  if (!mayAdminister(by)) return refuse("not-allowed");
  return db.write(async (tx) => {
    const at = clock.now();
    const [lifted] = await tx
      .update(suspensions)
      .set({ liftedAt: at, liftedBy: actorRef(by), liftReason: reason })
      .where(and(eq(suspensions.personId, personId), isNull(suspensions.liftedAt)))
      .returning({ id: suspensions.id });
    if (!lifted) return refuse("not-suspended");
    await appendEvent(
      tx,
      { actor: by, role: "administrator", at },
      {
        type: "SuspensionLifted",
        subject: about("person", personId),
        particulars: { suspensionId: lifted.id },
      },
    );
    return { ok: true };
  });
}
