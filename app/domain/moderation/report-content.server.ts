import { and, eq, isNull } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Tx } from "#db/client.ts";
import { contentReports } from "#db/schema/content-reports.ts";
import { reviews } from "#db/schema/needs.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import { civilDateOf } from "../calendar/day-in-zone.ts";
import { type Decision, refuse } from "../decision.ts";
import type { ReviewWhy } from "../needs/review-why.ts";
import type { Person } from "../people/actor.ts";
import { placeOf } from "./publish-subject.server.ts";
import { reportedSubject } from "./reported-subject.server.ts";
import type { ReportInput } from "./review-form.ts";
import type { Subject } from "./review-terms.ts";

/** A reader asks that something be looked at. It goes on showing until a moderator decides; once a person. */
export function reportContent(
  { db, clock, ids, zone }: Deps,
  actor: Person,
  { ground, words, ...place }: ReportInput,
): Promise<Decision<object, "not-found">> {
  return db.write(async (tx) => {
    const pointed = await reportedSubject(tx, actor, place, civilDateOf(clock.now(), zone));
    if (!pointed) return refuse("not-found");
    const { subject, needId } = pointed;
    const own = and(
      eq(contentReports.subjectKind, subject.kind),
      eq(contentReports.subjectId, subject.id),
      eq(contentReports.reporterId, actor.id),
    );
    const [before] = await tx.select({ id: contentReports.id }).from(contentReports).where(own);
    if (before) return { ok: true };
    const at = clock.now();
    await tx.insert(contentReports).values({
      ...{ id: ids.next(), ground, words: words ?? "", at },
      ...{ subjectKind: subject.kind, subjectId: subject.id, reporterId: actor.id },
    });
    await openReview(tx, subject, { id: ids.next(), needId, why: "reported", openedAt: at });
    await appendEvent(
      tx,
      { actor, role: "resident", at },
      {
        type: "ContentReported",
        subject: await placeOf(tx, subject, needId),
        particulars: { ...subject, ground },
      },
    );
    return { ok: true };
  });
}

/** One open review a subject, however many report it. */
async function openReview(
  tx: Tx,
  { kind, id }: Subject,
  review: { id: string; needId: string | null; why: ReviewWhy; openedAt: string },
) {
  const open = and(eq(reviews.subjectKind, kind), eq(reviews.subjectId, id), isNull(reviews.settledAt));
  const [before] = await tx.select({ id: reviews.id }).from(reviews).where(open);
  if (!before) await tx.insert(reviews).values({ ...review, subjectKind: kind, subjectId: id });
}
