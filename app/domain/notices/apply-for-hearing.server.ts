import { and, eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { planHearingApplications } from "#db/schema/notices.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import { civilDateOf } from "../calendar/day-in-zone.ts";
import { type Decision, refuse } from "../decision.ts";
import { about } from "../events.ts";
import type { Person } from "../people/actor.ts";
import { provedToAct } from "../people/proof-rules.ts";
import { loadNotice } from "./load-notice.server.ts";
import { noticePhase } from "./notice-phase.ts";

/** Whom the plan touches asks for a hearing while it lies open; once a person and notice, sent twice it is one. */
export function applyForHearing(
  { db, clock, ids, zone }: Pick<Deps, "db" | "clock" | "ids" | "zone">,
  actor: Person,
  { number, interest }: { number: string; interest: string },
): Promise<Decision<{ applicationId: string }, "not-found" | "proof-needed" | "notice-not-open">> {
  return db.write(async (tx) => {
    const notice = await loadNotice(tx, { number });
    if (!notice) return refuse("not-found");
    if (!provedToAct("hearing-application", actor)) return refuse("proof-needed");
    const { id, noticeId, personId } = planHearingApplications;
    const [before] = await tx
      .select({ id })
      .from(planHearingApplications)
      .where(and(eq(noticeId, notice.id), eq(personId, actor.id)));
    if (before) return { ok: true, applicationId: before.id };
    const at = clock.now();
    if (noticePhase(notice, civilDateOf(at, zone)) !== "open") return refuse("notice-not-open");
    const applicationId = ids.next();
    await tx.insert(planHearingApplications).values({
      ...{ id: applicationId, noticeId: notice.id, personId: actor.id, personName: actor.name, interest, at },
    });
    await appendEvent(
      tx,
      { actor, role: "resident", at },
      { type: "HearingAppliedFor", subject: about("plan-notice", notice.id), particulars: { applicationId } },
    );
    return { ok: true, applicationId };
  });
}
