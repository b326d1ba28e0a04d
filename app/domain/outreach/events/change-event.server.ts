import { eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { outreachEvents } from "#db/schema/outreach-events.ts";
import { appendEvent } from "../../audit/append-event.server.ts";
import { type Decision, refuse } from "../../decision.ts";
import { about } from "../../events.ts";
import type { Person } from "../../people/actor.ts";
import { type EventInput, eventFacts } from "./event-form.ts";
import { mayKeepEvents } from "./event-policy.ts";
import { loadEvent } from "./event-row.server.ts";
import { keeperRole } from "./keeper-role.ts";
import { letIn, peopleIn } from "./places-taken.server.ts";

type Asked = EventInput & { number: string; revision: number };
type Refused =
  | "not-allowed"
  | "not-found"
  | "state-does-not-allow"
  | "changed-meanwhile"
  | "event-in-the-past"
  | "fewer-places-than-people";

/** Changes an event; whoever signed up is told. Places once promised are not taken back. */
export function changeEvent(
  deps: Deps,
  actor: Person,
  { number, revision, ...input }: Asked,
): Promise<Decision<{ revision: number }, Refused>> {
  return deps.db.write(async (tx) => {
    if (!mayKeepEvents(actor)) return refuse("not-allowed");
    const event = await loadEvent(tx, number);
    if (!event) return refuse("not-found");
    if (event.state !== "planned") return refuse("state-does-not-allow");
    if (event.revision !== revision) return refuse("changed-meanwhile");
    const facts = eventFacts(input, deps.zone);
    const at = deps.clock.now();
    if (facts.startsAt <= at) return refuse("event-in-the-past");
    if (facts.capacity < (await peopleIn(tx, event.id)).coming) return refuse("fewer-places-than-people");
    const next = { ...facts, revision: revision + 1 };
    await tx.update(outreachEvents).set(next).where(eq(outreachEvents.id, event.id));
    await appendEvent(
      tx,
      { actor, role: keeperRole(actor), at },
      {
        type: "OutreachEventChanged",
        subject: about("outreach-event", event.id),
        particulars: { revision: revision + 1 },
      },
    );
    await letIn(tx, deps, { ...event, ...next });
    return { ok: true, revision: revision + 1 };
  });
}
