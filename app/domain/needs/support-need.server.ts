import { eq, sql } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Tx } from "#db/client.ts";
import { needSupports, needs } from "#db/schema/needs.ts";
import { isOn } from "../administration/switch-register.server.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import { refuse } from "../decision.ts";
import { about } from "../events.ts";
import type { Person } from "../people/actor.ts";
import { loadNeed } from "./load-need.server.ts";
import { maySupport } from "./support-policy.ts";

/** 附议: one a person. A second click changes nothing and is no refusal. */
export function supportNeed({ db, clock }: Deps, actor: Person, { number }: { number: string }) {
  return db.write(async (tx) => {
    const need = await loadNeed(tx, { number });
    if (!need) return refuse("not-found");
    if (!(await isOn(tx, "support"))) return refuse("switched-off");
    const may = maySupport(actor, need.facts);
    if (may !== true) return refuse(may);
    const needId = need.row.id;
    const at = clock.now();
    const made = await tx
      .insert(needSupports)
      .values({ needId, personId: actor.id, at })
      .onConflictDoNothing()
      .returning();
    if (made.length === 0) return { ok: true as const, count: need.row.supportCount };
    const count = await recountSupports(tx, needId);
    await appendEvent(
      tx,
      { actor, role: "resident", at },
      { type: "NeedSupported", subject: about("need", needId), particulars: { count } },
    );
    return { ok: true as const, count };
  });
}

/** The count on the need is always the number of rows. */
export async function recountSupports(tx: Tx, needId: string): Promise<number> {
  const [row] = await tx
    .update(needs)
    .set({ supportCount: sql`(SELECT count(*) FROM need_supports WHERE need_id = ${needId})` })
    .where(eq(needs.id, needId))
    .returning({ count: needs.supportCount });
  return row?.count ?? 0;
}
