import { and, eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { needFollows } from "#db/schema/needs.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import { refuse } from "../decision.ts";
import { about } from "../events.ts";
import type { Person } from "../people/actor.ts";
import { loadNeed } from "./load-need.server.ts";
import { sightOf } from "./need-policy.ts";

/** Follows a need, or stops to; either twice changes nothing. */
export function followNeed(
  { db, clock }: Deps,
  actor: Person,
  { number, follow }: { number: string; follow: boolean },
) {
  return db.write(async (tx) => {
    const need = await loadNeed(tx, { number });
    if (!need || sightOf(actor, need.facts) === "none") return refuse("not-found");
    const needId = need.row.id;
    const at = clock.now();
    const changed = follow
      ? await tx
          .insert(needFollows)
          .values({ needId, personId: actor.id, at })
          .onConflictDoNothing()
          .returning()
      : await tx
          .delete(needFollows)
          .where(and(eq(needFollows.needId, needId), eq(needFollows.personId, actor.id)))
          .returning();
    if (changed.length > 0) {
      const type = follow ? "NeedFollowed" : "NeedUnfollowed";
      await appendEvent(
        tx,
        { actor, role: "resident", at },
        { type, subject: about("need", needId), particulars: {} },
      );
    }
    return { ok: true as const };
  });
}
