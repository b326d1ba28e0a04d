import { eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { outreachEvents } from "#db/schema/outreach-events.ts";
import { appendEvent } from "../../audit/append-event.server.ts";
import { type Decision, refuse } from "../../decision.ts";
import { about } from "../../events.ts";
import type { Person } from "../../people/actor.ts";
import { mayKeepEvents } from "./event-policy.ts";
import { loadEvent } from "./event-row.server.ts";
import { keeperRole } from "./keeper-role.ts";

type Asked = { number: string; attended: number; record: string };
type Refused = "not-allowed" | "not-found" | "state-does-not-allow" | "event-not-begun";

/** What became of an event: how many came, and what was said. It can be written anew. */
export function recordEvent(
  deps: Deps,
  actor: Person,
  { number, attended, record }: Asked,
): Promise<Decision<object, Refused>> {
  return deps.db.write(async (tx) => {
    if (!mayKeepEvents(actor)) return refuse("not-allowed");
    const event = await loadEvent(tx, number);
    if (!event) return refuse("not-found");
    if (event.state === "cancelled") return refuse("state-does-not-allow");
    const at = deps.clock.now();
    if (at < event.startsAt) return refuse("event-not-begun");
    await tx
      .update(outreachEvents)
      .set({ state: "held", attended, record, recordedAt: at })
      .where(eq(outreachEvents.id, event.id));
    await appendEvent(
      tx,
      { actor, role: keeperRole(actor), at },
      {
        type: "OutreachEventRecorded",
        subject: about("outreach-event", event.id),
        particulars: { attended },
      },
    );
    return { ok: true };
  });
}
