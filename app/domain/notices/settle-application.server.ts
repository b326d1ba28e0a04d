import { and, eq, isNull } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { planHearingApplications } from "#db/schema/notices.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import { type Decision, refuse } from "../decision.ts";
import { about } from "../events.ts";
import { hasRole, type Person } from "../people/actor.ts";
import type { ApplicationOutcome } from "./opinion-terms.ts";

type Settled = Decision<
  { noticeId: string },
  "not-found" | "not-allowed" | "own-words" | "already-done" | "reason-needed"
>;

/** A coordinator accepts an application for a hearing, or refuses it with a reason that the applicant reads. */
export function settleApplication(
  { db, clock }: Pick<Deps, "db" | "clock">,
  actor: Person,
  {
    applicationId,
    outcome,
    reason,
  }: { applicationId: string; outcome: ApplicationOutcome; reason?: string | undefined },
): Promise<Settled> {
  return db.write(async (tx) => {
    const row = planHearingApplications;
    const [application] = await tx.select().from(row).where(eq(row.id, applicationId));
    if (!application) return refuse("not-found");
    if (!hasRole(actor, "coordinator")) return refuse("not-allowed");
    if (application.personId === actor.id) return refuse("own-words");
    if (outcome === "refused" && !reason) return refuse("reason-needed");
    const at = clock.now();
    const settled = await tx
      .update(row)
      .set({ outcome, reason: reason ?? null, settledBy: actor.id, settledAt: at })
      .where(and(eq(row.id, applicationId), isNull(row.settledAt)))
      .returning();
    if (settled.length === 0) return refuse("already-done");
    await appendEvent(
      tx,
      { actor, role: "coordinator", at },
      {
        type: "HearingApplicationSettled",
        subject: about("plan-notice", application.noticeId),
        particulars: { applicationId, outcome },
      },
    );
    return { ok: true, noticeId: application.noticeId };
  });
}
