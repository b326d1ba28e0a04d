import { and, eq, inArray } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { alertCursors, alertFinds, alertKeys, alerts } from "#db/schema/alerts.ts";
import { deliveries } from "#db/schema/notifications.ts";
import { wordsAskedBy } from "../../search/words-asked.server.ts";
import { filterOfAlert } from "./alert-filter.ts";
import { keyRules, alertKeys as keysOf } from "./alert-keys.ts";

/** From now on needs find the alert. */
export async function beFound(tx: Tx, alertId: string, query: string) {
  const rows = keysOf(filterOfAlert(query), { askedBy: wordsAskedBy }).map((key) => ({ key, alertId }));
  await tx.insert(alertKeys).values(rows).onConflictDoNothing();
}

/** From now on none does; what was found and not yet said is forgotten, and a letter that waits does not go. */
export async function beFoundNoMore(tx: Tx, alertId: string) {
  await tx.delete(alertKeys).where(eq(alertKeys.alertId, alertId));
  await tx.delete(alertFinds).where(eq(alertFinds.alertId, alertId));
  await tx.update(alerts).set({ dueAt: null }).where(eq(alerts.id, alertId));
  await tx
    .update(deliveries)
    .set({ state: "dropped" })
    .where(and(eq(deliveries.subjectId, alertId), eq(deliveries.state, "pending")));
}

/** Makes the keys of every alert that needs may find anew where they were made by other rules. */
export async function keepKeysByRules(tx: Tx, kept: number) {
  if (kept === keyRules) return;
  await tx.delete(alertKeys);
  const { id, query } = alerts;
  const rows = await tx
    .select({ id, query })
    .from(alerts)
    .where(inArray(alerts.state, ["active", "over"]));
  for (const alert of rows) await beFound(tx, alert.id, alert.query);
  await tx.update(alertCursors).set({ keyRules });
}
