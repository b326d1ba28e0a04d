import { eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { people } from "#db/schema/people.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import { about } from "../events.ts";
import type { Person } from "./actor.ts";

/** By which ways, besides the portal, a person is told. */
export async function changeChoicesOfNotice(
  deps: Deps,
  person: Person,
  to: { email: boolean; sms: boolean },
) {
  await deps.db.write(async (tx) => {
    await tx.update(people).set({ tellByEmail: to.email, tellBySms: to.sms }).where(eq(people.id, person.id));
    await appendEvent(
      tx,
      { actor: person, role: "resident", at: deps.clock.now() },
      { type: "ChoicesOfNoticeChanged", subject: about("person", person.id), particulars: to },
    );
  });
}
