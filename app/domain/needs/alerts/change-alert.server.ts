import { and, eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { alerts } from "#db/schema/alerts.ts";
import { appendEvent } from "../../audit/append-event.server.ts";
import { type Decision, refuse } from "../../decision.ts";
import { about } from "../../events.ts";
import { type Person, visitor } from "../../people/actor.ts";
import { filterOfAlert } from "./alert-filter.ts";
import type { AlertAct } from "./alert-form.ts";
import { isKeptForATime, standingAfter } from "./alert-moves.ts";
import type { AlertHears, AlertPace } from "./alert-terms.ts";
import { alertIdOf } from "./alert-token.server.ts";
import { dueByPace } from "./due-by-pace.server.ts";
import { standingOf } from "./followed-standings.server.ts";
import { beFound, beFoundNoMore } from "./keep-keys.server.ts";

/** Its owner with its id, or whoever holds its secret address. */
export type AlertHolder = { by: Person; alertId: string } | { by: "token"; token: string };
type Asked = { act: AlertAct; pace?: AlertPace | undefined; hears?: AlertHears | undefined };

/** Changes, pauses, takes up again or ends an alert. The same act again changes nothing. */
export function changeAlert(
  deps: Deps,
  holder: AlertHolder,
  asked: Asked,
): Promise<Decision<object, "not-found" | "state-does-not-allow">> {
  const id = holder.by === "token" ? alertIdOf(deps, holder.token) : holder.alertId;
  if (!id) return Promise.resolve(refuse("not-found"));
  const whose = holder.by === "token" ? undefined : eq(alerts.personId, holder.by.id);
  return deps.db.write(async (tx) => {
    const [alert] = await tx
      .select()
      .from(alerts)
      .where(and(eq(alerts.id, id), whose));
    if (!alert) return refuse("not-found");
    const decided = standingAfter(alert, asked, await standingOf(tx, filterOfAlert(alert.query)));
    if (!decided.ok) return decided;
    const { state, pace, hears } = decided.standing;
    // Of what is over a last letter may wait, which whoever stops it does not want either.
    if (state === "ended") await beFoundNoMore(tx, id);
    if (state === alert.state && pace === alert.pace && hears === alert.hears) return { ok: true };
    const at = deps.clock.now();
    const endedAt = isKeptForATime(state) ? at : null;
    await tx.update(alerts).set({ state, pace, hears, changedAt: at, endedAt }).where(eq(alerts.id, id));
    if (state === "active" || state === "over") {
      await beFound(tx, id, alert.query);
      await dueByPace(tx, deps, id, pace);
    } else if (state === "paused") await beFoundNoMore(tx, id);
    const by =
      holder.by === "token" ? { actor: visitor, role: "visitor" } : { actor: holder.by, role: "resident" };
    await appendEvent(
      tx,
      { ...by, at },
      { type: "AlertChanged", subject: about("alert", id), particulars: { state, pace, hears } },
    );
    return { ok: true };
  });
}
