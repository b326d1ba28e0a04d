import { inArray, sql } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Tx } from "#db/client.ts";
import { alerts } from "#db/schema/alerts.ts";
import { appendEvent } from "../../audit/append-event.server.ts";
import { about } from "../../events.ts";
import { isKeptForATime } from "./alert-moves.ts";
import type { AlertState } from "./alert-terms.ts";

/** Alerts end with the need that they follow, and go on with it: one event, however many follow it. */
export async function turnAlerts(
  tx: Tx,
  { clock }: Pick<Deps, "clock">,
  ids: readonly string[],
  state: AlertState,
) {
  if (ids.length === 0) return;
  const at = clock.now();
  await tx
    .update(alerts)
    .set({ state, endedAt: isKeptForATime(state) ? at : null, changedAt: at })
    .where(inArray(alerts.id, sql`(SELECT value FROM json_each(${JSON.stringify(ids)}))`));
  await appendEvent(
    tx,
    { actor: { kind: "system", job: "alerts" }, role: "system", at, following: "none" },
    { type: "AlertsTurned", subject: about("record", "alerts"), particulars: { state, alerts: ids.length } },
  );
}
