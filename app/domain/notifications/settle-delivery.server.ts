import { and, eq, inArray } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { deliveries } from "#db/schema/notifications.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import { type Decision, refuse } from "../decision.ts";
import { about } from "../events.ts";
import { type Actor, hasRole } from "../people/actor.ts";

/** What an operator decides of a letter that is uncertain or failed: send it once more, or leave it. */
export type DeliverySettlement = "resend" | "leave";

export async function settleDelivery(
  deps: Deps,
  actor: Actor,
  input: { id: string; settlement: DeliverySettlement },
): Promise<Decision<object, "not-allowed" | "already-done">> {
  if (!hasRole(actor, "coordinator", "administrator")) return refuse("not-allowed");
  const at = deps.clock.now();
  const change =
    input.settlement === "resend"
      ? { state: "pending" as const, nextTryAt: at }
      : { state: "dropped" as const };
  return await deps.db.write(async (tx) => {
    const settled = await tx
      .update(deliveries)
      .set(change)
      .where(and(eq(deliveries.id, input.id), inArray(deliveries.state, ["uncertain", "failed"])))
      .returning({ id: deliveries.id });
    if (settled.length === 0) return refuse("already-done");
    const role = hasRole(actor, "administrator") ? "administrator" : "coordinator";
    await appendEvent(
      tx,
      { actor, role, at },
      {
        type: "DeliverySettled",
        subject: about("delivery", input.id),
        particulars: { deliveryId: input.id, outcome: input.settlement },
      },
    );
    return { ok: true };
  });
}
