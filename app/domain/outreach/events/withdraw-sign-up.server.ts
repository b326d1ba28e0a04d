import { and, eq, ne } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { outreachSignUps } from "#db/schema/outreach-events.ts";
import { appendEvent } from "../../audit/append-event.server.ts";
import { type Decision, refuse } from "../../decision.ts";
import { about } from "../../events.ts";
import type { Person } from "../../people/actor.ts";
import { loadEvent } from "./event-row.server.ts";
import { letIn } from "./places-taken.server.ts";

/** Gives the places back, and lets in whoever waits and fits. A second click changes nothing. */
export function withdrawSignUp(
  deps: Deps,
  actor: Person,
  { number }: { number: string },
): Promise<Decision<object, "not-found" | "event-began">> {
  return deps.db.write(async (tx) => {
    const event = await loadEvent(tx, number);
    if (!event) return refuse("not-found");
    const at = deps.clock.now();
    if (at >= event.startsAt) return refuse("event-began");
    const { eventId, personId, state } = outreachSignUps;
    const [gone] = await tx
      .update(outreachSignUps)
      .set({ state: "withdrawn" })
      .where(and(eq(eventId, event.id), eq(personId, actor.id), ne(state, "withdrawn")))
      .returning({ id: outreachSignUps.id, people: outreachSignUps.people });
    if (!gone) return { ok: true };
    await appendEvent(
      tx,
      { actor, role: "resident", at },
      {
        type: "OutreachSignUpWithdrawn",
        subject: about("outreach-event", event.id),
        particulars: { signUpId: gone.id, people: gone.people },
      },
    );
    if (event.state === "planned") await letIn(tx, deps, event);
    return { ok: true };
  });
}
