import type { Deps } from "#app/platform/deps.ts";
import { needsToldApart } from "#db/schema/need-links.ts";
import { appendEvent } from "../../audit/append-event.server.ts";
import { type Decision, refuse } from "../../decision.ts";
import { about } from "../../events.ts";
import type { Person } from "../../people/actor.ts";
import { loadNeed } from "../load-need.server.ts";
import { mayMove, sightOf } from "../need-policy.ts";

type ApartRefusal = "not-found" | "not-allowed" | "state-does-not-allow" | "merge-target-not-found";

/** Whoever may merge a need may say that another is not the same matter. Twice is once. */
export function tellApart(
  { db, clock }: Pick<Deps, "db" | "clock">,
  actor: Person,
  { number, other }: { number: string; other: string },
): Promise<Decision<object, ApartRefusal>> {
  return db.write(async (tx) => {
    const need = await loadNeed(tx, { number });
    if (!need) return refuse("not-found");
    const may = mayMove(actor, need.facts, "merge");
    if (!may.ok) return refuse(may.reason);
    const told = await loadNeed(tx, { number: other });
    if (!told || sightOf(actor, told.facts) === "none" || told.row.id === need.row.id)
      return refuse("merge-target-not-found");
    const at = clock.now();
    const pair = { needId: need.row.id, otherId: told.row.id };
    const made = await tx
      .insert(needsToldApart)
      .values({ ...pair, at, byId: actor.id })
      .onConflictDoNothing()
      .returning();
    if (made.length > 0)
      await appendEvent(
        tx,
        { actor, role: may.as, at },
        {
          type: "NeedsToldApart",
          subject: about("need", pair.needId),
          particulars: { otherId: pair.otherId },
        },
      );
    return { ok: true };
  });
}
