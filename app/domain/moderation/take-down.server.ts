import { and, eq, isNull } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { reviews } from "#db/schema/needs.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import { type Decision, refuse } from "../decision.ts";
import type { Person } from "../people/actor.ts";
import { placeOf, setPublication, writtenAs } from "./publish-subject.server.ts";
import { maySettle, type SettleRefusal } from "./review-policy.ts";
import type { ReportGround, Subject } from "./review-terms.ts";

type TakeDown = { subject: Subject; needId: string | null; ground: ReportGround; reason: string };

/** Takes down what shows, with a reason that its writer reads; a review that was open about it is settled with it. */
export function takeDown(
  { db, clock, ids }: Deps,
  actor: Person,
  { subject, needId, ground, reason }: TakeDown,
): Promise<Decision<object, "not-found" | "already-done" | SettleRefusal>> {
  return db.write(async (tx) => {
    const written = await writtenAs(tx, subject);
    if (!written) return refuse("not-found");
    const may = maySettle(actor, written.authorId);
    if (may !== true) return refuse(may);
    if (written.publication === "refused") return refuse("already-done");
    const at = clock.now();
    const settled = { settledAt: at, settledBy: actor.id, outcome: "refused" as const, ground, reason };
    const open = and(
      eq(reviews.subjectKind, subject.kind),
      eq(reviews.subjectId, subject.id),
      isNull(reviews.settledAt),
    );
    const [before] = await tx.update(reviews).set(settled).where(open).returning();
    const reviewId = before?.id ?? ids.next();
    if (!before) {
      const row = { id: reviewId, subjectKind: subject.kind, subjectId: subject.id, needId };
      await tx.insert(reviews).values({ ...row, why: "taken-down", openedAt: at, ...settled });
    }
    await setPublication(tx, subject, "refused", at);
    const particulars = { reviewId, ...subject, outcome: "refused" };
    await appendEvent(
      tx,
      { actor, role: "moderator", at },
      { type: "ReviewSettled", subject: await placeOf(tx, subject, needId), particulars },
    );
    return { ok: true };
  });
}
