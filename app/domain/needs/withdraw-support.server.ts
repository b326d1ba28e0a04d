import { and, eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { needSupports } from "#db/schema/needs.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import { refuse } from "../decision.ts";
import { about } from "../events.ts";
import type { Person } from "../people/actor.ts";
import { loadNeed } from "./load-need.server.ts";
import { sightOf } from "./need-policy.ts";
import { recountSupports } from "./support-need.server.ts";

/** Takes one's own support back, whatever has become of the need. */
export function withdrawSupport({ db, clock }: Deps, actor: Person, { number }: { number: string }) {
  return db.write(async (tx) => {
    const need = await loadNeed(tx, { number });
    if (!need || sightOf(actor, need.facts) === "none") return refuse("not-found");
    const needId = need.row.id;
    const gone = await tx
      .delete(needSupports)
      .where(and(eq(needSupports.needId, needId), eq(needSupports.personId, actor.id)))
      .returning();
    if (gone.length === 0) return { ok: true as const, count: need.row.supportCount };
    const count = await recountSupports(tx, needId);
    await appendEvent(
      tx,
      { actor, role: "resident", at: clock.now() },
      { type: "NeedSupportWithdrawn", subject: about("need", needId), particulars: { count } },
    );
    return { ok: true as const, count };
  });
}
