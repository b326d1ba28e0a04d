import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { planHearingApplications, planOpinions } from "#db/schema/notices.ts";
import type { RecordedEvent } from "../events.ts";

type People = Promise<string[]>;
const persons = async (rows: PromiseLike<{ id: string | null }[]>): People =>
  (await rows).flatMap(({ id }) => (id ? [`person:${id}`] : []));
const nobody: People = Promise.resolve([]);

/** Whoever said something of a version that is announced now, and did not take it back. */
export function contributorsTo(tx: Tx, event: RecordedEvent): People {
  if (event.type !== "PlanVersionMoved" || !event.particulars.noticeId) return nobody;
  const { noticeId } = event.particulars;
  return persons(
    tx
      .select({ id: planOpinions.authorId })
      .from(planOpinions)
      .where(and(eq(planOpinions.noticeId, noticeId), isNull(planOpinions.withdrawnAt))),
  );
}

/** Whoever wrote the opinion that a moderator decided on. */
export function opinionAuthor(tx: Tx, event: RecordedEvent): People {
  if (event.type !== "ReviewSettled") return nobody;
  const { id } = event.particulars;
  return persons(tx.select({ id: planOpinions.authorId }).from(planOpinions).where(eq(planOpinions.id, id)));
}

export function hearingApplicant(tx: Tx, event: RecordedEvent): People {
  if (event.type !== "HearingApplicationSettled") return nobody;
  const { applicationId } = event.particulars;
  return persons(
    tx
      .select({ id: planHearingApplications.personId })
      .from(planHearingApplications)
      .where(eq(planHearingApplications.id, applicationId)),
  );
}
