import { eq, sql } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { outreachEvents } from "#db/schema/outreach-events.ts";
import { appendEvent } from "../../audit/append-event.server.ts";
import { type Decision, refuse } from "../../decision.ts";
import { about } from "../../events.ts";
import type { Person } from "../../people/actor.ts";
import { mayKeepEvents } from "./event-policy.ts";
import { loadEvent } from "./event-row.server.ts";
import { keeperRole } from "./keeper-role.ts";

type Refused = "not-allowed" | "not-found" | "state-does-not-allow" | "reason-needed";

/** Cancels an event with a public reason; whoever signed up is told. */
export function cancelEvent(
  deps: Deps,
  actor: Person,
  { number, reason }: { number: string; reason: string },
): Promise<Decision<object, Refused>> {
  return deps.db.write(async (tx) => {
    if (!mayKeepEvents(actor)) return refuse("not-allowed");
    const event = await loadEvent(tx, number);
    if (!event) return refuse("not-found");
    if (event.state !== "planned") return refuse("state-does-not-allow");
    if (reason.trim() === "") return refuse("reason-needed");
    await tx
      .update(outreachEvents)
      .set({
        ...{ state: "cancelled", cancelledReason: reason.trim() },
        revision: sql`${outreachEvents.revision} + 1`,
      })
      .where(eq(outreachEvents.id, event.id));
    await appendEvent(
      tx,
      { actor, role: keeperRole(actor), at: deps.clock.now() },
      { type: "OutreachEventCancelled", subject: about("outreach-event", event.id), particulars: {} },
    );
    return { ok: true };
  });
}
