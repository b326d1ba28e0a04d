import { and, eq, ne } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { session } from "#db/schema/identity.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import { type Decision, refuse } from "../decision.ts";
import { about } from "../events.ts";
import type { Person } from "./actor.ts";

/** One of a person's own sessions, or all but the one they are in. */
type Which = { id: string } | { allBut: string };

/** Ends sessions of a person's own, at their wish. One that is not theirs is not found; ended twice is ended once. */
export async function endSession(
  { db, clock }: Deps,
  person: Person,
  which: Which,
): Promise<Decision<{ ended: number }, "not-found">> {
  return db.write(async (tx) => {
    const chosen = "id" in which ? eq(session.id, which.id) : ne(session.id, which.allBut);
    const gone = await tx
      .delete(session)
      .where(and(eq(session.userId, person.id), chosen))
      .returning({ id: session.id });
    if (gone.length === 0) return "id" in which ? refuse("not-found") : { ok: true, ended: 0 };
    await appendEvent(
      tx,
      { actor: person, role: "self", at: clock.now() },
      {
        type: "SessionsEnded",
        subject: about("person", person.id),
        particulars: { ended: gone.length },
      },
    );
    return { ok: true, ended: gone.length };
  });
}
