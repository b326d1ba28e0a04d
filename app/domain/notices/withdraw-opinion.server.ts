import { and, eq, isNull } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { reviews } from "#db/schema/needs.ts";
import { planOpinions } from "#db/schema/notices.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import { civilDateOf } from "../calendar/day-in-zone.ts";
import { type Decision, refuse } from "../decision.ts";
import { about } from "../events.ts";
import type { Person } from "../people/actor.ts";
import { loadNotice } from "./load-notice.server.ts";
import { noticePhase } from "./notice-phase.ts";

/** Its author takes an opinion back while the notice is open; after the close it is part of the plan's file. */
export function withdrawOpinion(
  { db, clock, zone }: Pick<Deps, "db" | "clock" | "zone">,
  actor: Person,
  { number, opinionId }: { number: string; opinionId: string },
): Promise<Decision<object, "not-found" | "notice-not-open">> {
  return db.write(async (tx) => {
    const notice = await loadNotice(tx, { number });
    const [opinion] = await tx.select().from(planOpinions).where(eq(planOpinions.id, opinionId));
    if (!notice || opinion?.noticeId !== notice.id || opinion.authorId !== actor.id)
      return refuse("not-found");
    if (opinion.withdrawnAt) return { ok: true };
    const at = clock.now();
    if (noticePhase(notice, civilDateOf(at, zone)) !== "open") return refuse("notice-not-open");
    await tx.update(planOpinions).set({ withdrawnAt: at }).where(eq(planOpinions.id, opinionId));
    await tx
      .update(reviews)
      .set({ settledAt: at, outcome: "refused", settledBy: "system:withdrawal" })
      .where(
        and(eq(reviews.subjectKind, "opinion"), eq(reviews.subjectId, opinionId), isNull(reviews.settledAt)),
      );
    await appendEvent(
      tx,
      { actor, role: "author", at },
      { type: "PlanOpinionWithdrawn", subject: about("plan-notice", notice.id), particulars: { opinionId } },
    );
    return { ok: true };
  });
}
