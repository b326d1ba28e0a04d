import { and, eq, gt, lte, or } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { deliveries } from "#db/schema/notifications.ts";
import { claimMs } from "./delivery-states.ts";

/** Claims of processes that died: before the hand-over they go out again, after it a person must look. */
export async function releaseDeadClaims({
  db,
  clock,
}: Deps): Promise<{ pending: number; uncertain: number }> {
  const limit = new Date(Date.parse(clock.now()) - claimMs).toISOString();
  // No claim is made in the future: that clock was set back since.
  const ahead = new Date(Date.parse(clock.now()) + claimMs).toISOString();
  const dead = (state: "claimed" | "sending") =>
    and(eq(deliveries.state, state), or(lte(deliveries.claimedAt, limit), gt(deliveries.claimedAt, ahead)));
  return await db.write(async (tx) => {
    const again = await tx
      .update(deliveries)
      .set({ state: "pending", claimedBy: null, claimedAt: null })
      .where(dead("claimed"))
      .returning({ id: deliveries.id });
    const unsure = await tx
      .update(deliveries)
      .set({ state: "uncertain", lastError: "the portal stopped while this was being handed over" })
      .where(dead("sending"))
      .returning({ id: deliveries.id });
    return { pending: again.length, uncertain: unsure.length };
  });
}
