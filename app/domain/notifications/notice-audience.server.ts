import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { contributions } from "#db/schema/consultations.ts";
import { needComments } from "#db/schema/needs.ts";
import { planHearingApplications, planOpinions } from "#db/schema/notices.ts";
import type { RecordedEvent } from "../events.ts";

type People = Promise<string[]>;
const persons = async (rows: PromiseLike<{ id: string | null }[]>): People =>
  (await rows).flatMap(({ id }) => (id ? [`person:${id}`] : []));
const nobody: People = Promise.resolve([]);

/** Whoever said something of a version that moved on, or of a draft that it took the place of, and did not take it back. */
export function contributorsTo(tx: Tx, event: RecordedEvent): People {
  if (event.type !== "PlanVersionMoved" || !event.particulars.noticeId) return nobody;
  const { noticeId } = event.particulars;
  const notices = sql`(WITH RECURSIVE chain(id) AS (SELECT ${noticeId} UNION
    SELECT n.id FROM plan_notices n JOIN chain ON n.superseded_by = chain.id) SELECT id FROM chain)`;
  return persons(
    tx
      .selectDistinct({ id: planOpinions.authorId })
      .from(planOpinions)
      .where(and(inArray(planOpinions.noticeId, notices), isNull(planOpinions.withdrawnAt))),
  );
}

/** Whoever wrote the opinion, comment or contribution that a moderator decided on. */
export function writerOf(tx: Tx, event: RecordedEvent): People {
  if (event.type !== "ReviewSettled") return nobody;
  const { id, kind } = event.particulars;
  const table = kind === "opinion" ? planOpinions : kind === "contribution" ? contributions : needComments;
  return persons(tx.select({ id: table.authorId }).from(table).where(eq(table.id, id)));
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
