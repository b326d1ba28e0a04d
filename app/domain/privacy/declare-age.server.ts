import { and, eq, isNull } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { people } from "#db/schema/people.ts";
import { guardianships } from "#db/schema/privacy.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import { type Decision, refuse } from "../decision.ts";
import { about } from "../events.ts";
import type { Person } from "../people/actor.ts";
import type { AgeBand } from "../people/age-bands.ts";
import { minorStanding } from "../people/guardianship-queries.server.ts";

/** Says whether one is under fourteen. Where a guardian has agreed, they alone say that the child is no longer. */
export async function declareAge(
  deps: Pick<Deps, "db" | "clock">,
  person: Person,
  band: AgeBand,
): Promise<Decision<object, "guardian-says-so">> {
  return deps.db.write(async (tx) => {
    if (band === "14-or-over" && (await minorStanding(tx, person.id)) === "consented")
      return refuse("guardian-says-so");
    const at = deps.clock.now();
    await tx.update(people).set({ ageBand: band }).where(eq(people.id, person.id));
    if (band === "14-or-over")
      await tx
        .update(guardianships)
        .set({ endedAt: at, endedWhy: "of-age", guardianDigest: null })
        .where(and(eq(guardianships.childId, person.id), isNull(guardianships.endedAt)));
    await appendEvent(
      tx,
      { actor: person, role: "resident", at },
      { type: "AgeDeclared", subject: about("person", person.id), particulars: { band } },
    );
    return { ok: true };
  });
}
