import { and, eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Tx } from "#db/client.ts";
import { outreachSignUps } from "#db/schema/outreach-events.ts";
import { appendEvent } from "../../audit/append-event.server.ts";
import { type Decision, refuse } from "../../decision.ts";
import { about } from "../../events.ts";
import type { Person } from "../../people/actor.ts";
import { maySignUp, type SignUpRefusal } from "./event-policy.ts";
import { loadEvent } from "./event-row.server.ts";
import { mostPeople, type SignUpState } from "./event-terms.ts";
import { letIn, nextInLine, peopleIn } from "./places-taken.server.ts";

type Signed = Decision<{ state: SignUpState }, SignUpRefusal | "not-found" | "too-many-people">;

/** Signs somebody up with so many people: for a place while there are enough, else for the line. Once a person; a second click changes the number. */
export function signUp(
  deps: Deps,
  actor: Person,
  { number, people }: { number: string; people: number },
): Promise<Signed> {
  return deps.db.write(async (tx) => {
    const event = await loadEvent(tx, number);
    if (!event) return refuse("not-found");
    const at = deps.clock.now();
    const may = maySignUp(actor, event, at);
    if (may !== true) return refuse(may);
    if (people < 1 || people > Math.min(mostPeople, event.capacity)) return refuse("too-many-people");
    const before = await ownSignUp(tx, event.id, actor.id);
    if (before && before.state !== "withdrawn" && before.people === people)
      return { ok: true, state: before.state };
    const { coming } = await peopleIn(tx, event.id);
    const others = coming - (before?.state === "coming" ? before.people : 0);
    // Whoever waits is more than what is left: who fits passes nobody.
    const state: SignUpState = others + people <= event.capacity ? "coming" : "waiting";
    const keepsPlace = before?.state === "waiting" && people <= before.people;
    const placeInLine =
      before && (keepsPlace || state === "coming") ? before.placeInLine : await nextInLine(tx, event.id);
    const id = before?.id ?? deps.ids.next();
    await tx
      .insert(outreachSignUps)
      .values({ id, eventId: event.id, personId: actor.id, people, state, placeInLine, at })
      .onConflictDoUpdate({
        target: [outreachSignUps.eventId, outreachSignUps.personId],
        set: { people, state, placeInLine, at },
      });
    await appendEvent(
      tx,
      { actor, role: "resident", at },
      {
        type: "OutreachSignedUp",
        subject: about("outreach-event", event.id),
        particulars: { signUpId: id, people, state },
      },
    );
    await letIn(tx, deps, event);
    return { ok: true, state: (await ownSignUp(tx, event.id, actor.id))?.state ?? state };
  });
}

async function ownSignUp(tx: Tx, eventId: string, personId: string) {
  const [row] = await tx
    .select()
    .from(outreachSignUps)
    .where(and(eq(outreachSignUps.eventId, eventId), eq(outreachSignUps.personId, personId)));
  return row;
}
