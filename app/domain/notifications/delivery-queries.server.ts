import { count, desc, inArray } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { deliveries } from "#db/schema/notifications.ts";
import { type DeliveryState, deliveryStates } from "./delivery-states.ts";

/** How many letters stand in each state. */
export async function deliveryCounts(reads: Reads): Promise<Record<DeliveryState, number>> {
  const rows = await reads
    .select({ state: deliveries.state, rows: count() })
    .from(deliveries)
    .groupBy(deliveries.state);
  const counts = Object.fromEntries(deliveryStates.map((state) => [state, 0])) as Record<
    DeliveryState,
    number
  >;
  for (const row of rows) counts[row.state] = row.rows;
  return counts;
}

/** Letters that a person must look at, newest first; addresses are not shown. */
export async function troubledDeliveries(reads: Reads, limit = 100) {
  return await reads
    .select({
      id: deliveries.id,
      state: deliveries.state,
      channel: deliveries.channel,
      template: deliveries.template,
      subjectKind: deliveries.subjectKind,
      subjectId: deliveries.subjectId,
      attempts: deliveries.attempts,
      lastError: deliveries.lastError,
      createdAt: deliveries.createdAt,
    })
    .from(deliveries)
    .where(inArray(deliveries.state, ["uncertain", "failed"]))
    .orderBy(desc(deliveries.nextTryAt))
    .limit(limit);
}
