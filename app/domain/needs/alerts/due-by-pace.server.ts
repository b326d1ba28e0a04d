import { eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Tx } from "#db/client.ts";
import { alertFinds, alerts } from "#db/schema/alerts.ts";
import type { AlertPace } from "./alert-terms.ts";
import { nextLetter } from "./next-letter.ts";

/** What was found by the pace before is told by the one that was chosen now. */
export async function dueByPace(
  tx: Tx,
  { clock, zone }: Pick<Deps, "clock" | "zone">,
  id: string,
  pace: AlertPace,
) {
  const [waits] = await tx.select().from(alertFinds).where(eq(alertFinds.alertId, id)).limit(1);
  if (!waits) return;
  const dueAt = nextLetter(pace, clock.now(), zone);
  await tx.update(alerts).set({ dueAt }).where(eq(alerts.id, id));
}
