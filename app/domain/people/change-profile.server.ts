import { eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { people } from "#db/schema/people.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import { about } from "../events.ts";
import type { Lang } from "../text/language.ts";
import type { Person } from "./actor.ts";

/** A person's own name for others to see, and the language that they are written to in. */
export async function changeProfile(deps: Deps, person: Person, to: { displayName: string; locale: Lang }) {
  await deps.db.write(async (tx) => {
    await tx.update(people).set(to).where(eq(people.id, person.id));
    await appendEvent(
      tx,
      { actor: person, role: "resident", at: deps.clock.now() },
      { type: "ProfileChanged", subject: about("person", person.id), particulars: { locale: to.locale } },
    );
  });
}
