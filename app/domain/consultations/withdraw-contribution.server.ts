import { and, eq, isNull } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { consultations, contributions } from "#db/schema/consultations.ts";
import { reviews } from "#db/schema/needs.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import { civilDateOf } from "../calendar/day-in-zone.ts";
import { type Decision, refuse } from "../decision.ts";
import { about } from "../events.ts";
import type { Person } from "../people/actor.ts";
import { standingOn } from "./consultation-standing.ts";
import { leaveMass } from "./ledger/leave-mass.server.ts";

/** Its writer takes a contribution back before the close; afterwards it is part of the file. */
export function withdrawContribution(
  { db, clock, ids, zone }: Pick<Deps, "db" | "clock" | "ids" | "zone">,
  actor: Person,
  { receipt }: { receipt: string },
): Promise<Decision<object, "not-found" | "not-collecting">> {
  return db.write(async (tx) => {
    const [found] = await tx
      .select({ contribution: contributions, consultation: consultations })
      .from(contributions)
      .innerJoin(consultations, eq(consultations.id, contributions.consultationId))
      .where(and(eq(contributions.number, receipt), eq(contributions.authorId, actor.id)));
    if (!found) return refuse("not-found");
    const { contribution, consultation } = found;
    if (contribution.withdrawnAt) return { ok: true };
    const at = clock.now();
    if (standingOn(consultation, civilDateOf(at, zone)) !== "collecting") return refuse("not-collecting");
    const { id } = contribution;
    await leaveMass(tx, { ids }, contribution);
    await tx
      .update(contributions)
      .set({ withdrawnAt: at, letterDigest: null, submissionKey: null })
      .where(eq(contributions.id, id));
    await tx
      .update(reviews)
      .set({ settledAt: at, outcome: "refused", settledBy: "system:withdrawal" })
      .where(
        and(eq(reviews.subjectKind, "contribution"), eq(reviews.subjectId, id), isNull(reviews.settledAt)),
      );
    await appendEvent(
      tx,
      { actor, role: "author", at },
      {
        type: "ContributionWithdrawn",
        subject: about("consultation", consultation.id),
        particulars: { contributionId: id },
      },
    );
    return { ok: true };
  });
}
