import { eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { outreachEvents } from "#db/schema/outreach-events.ts";
import { appendEvent } from "../../audit/append-event.server.ts";
import { takeNumber } from "../../audit/take-number.server.ts";
import { civilDateOf } from "../../calendar/day-in-zone.ts";
import { type Decision, refuse } from "../../decision.ts";
import { about } from "../../events.ts";
import type { Person } from "../../people/actor.ts";
import { type EventInput, eventFacts } from "./event-form.ts";
import { mayKeepEvents } from "./event-policy.ts";
import { keeperRole } from "./keeper-role.ts";

/** Announces an event. The same form sent twice is one event. */
export function makeEvent(
  deps: Deps,
  actor: Person,
  input: EventInput & { submissionKey?: string | undefined },
): Promise<Decision<{ number: string }, "not-allowed" | "event-in-the-past">> {
  return deps.db.write(async (tx) => {
    if (!mayKeepEvents(actor)) return refuse("not-allowed");
    const key = input.submissionKey || null;
    if (key) {
      const [same] = await tx.select().from(outreachEvents).where(eq(outreachEvents.submissionKey, key));
      if (same) return { ok: true, number: same.number };
    }
    const facts = eventFacts(input, deps.zone);
    const at = deps.clock.now();
    if (facts.startsAt <= at) return refuse("event-in-the-past");
    const year = civilDateOf(at, deps.zone).slice(0, 4);
    const id = deps.ids.next();
    const taken = await takeNumber(tx, `outreach-event-${year}`);
    const number = `${year}-V${String(taken).padStart(3, "0")}`;
    const own = { id, number, state: "planned", madeBy: actor.id, madeAt: at, submissionKey: key } as const;
    await tx.insert(outreachEvents).values({ ...own, ...facts });
    await appendEvent(
      tx,
      { actor, role: keeperRole(actor), at },
      { type: "OutreachEventMade", subject: about("outreach-event", id), particulars: { number } },
    );
    return { ok: true, number };
  });
}
