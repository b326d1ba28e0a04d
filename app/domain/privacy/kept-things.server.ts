import { and, eq, exists, inArray, isNotNull, isNull, lt, ne, or, type SQL } from "drizzle-orm";
import { QueryBuilder, type SQLiteColumn, type SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Tx } from "#db/client.ts";
import { alerts } from "#db/schema/alerts.ts";
import { contributionAttachments } from "#db/schema/consultation-places.ts";
import { questionnaireDrafts } from "#db/schema/consultation-surveys.ts";
import { consultationMoves, consultations, contributions } from "#db/schema/consultations.ts";
import { needDrafts, parkedForms } from "#db/schema/drafts.ts";
import { session } from "#db/schema/identity.ts";
import { staffInvitationContacts, staffInvitations } from "#db/schema/invitations.ts";
import { needContacts, needs } from "#db/schema/needs.ts";
import { planHearingApplications, planNotices, planOpinions } from "#db/schema/notices.ts";
import { deliveries } from "#db/schema/notifications.ts";
import { oneTimeCodes } from "#db/schema/people.ts";
import { replacedContacts } from "#db/schema/person-contacts.ts";
import { deletionRequests, personalDataReads } from "#db/schema/privacy.ts";
import { forgetNames, namedContribution, spokenBefore } from "../consultations/result/kept-names.server.ts";
import { erasedName } from "../people/erased-name.ts";
import type { RetentionId } from "./retention-rules.ts";

/** Rows that a rule is about, and which of them have been kept long enough when they ended before a moment. */
export type KeptThing = {
  table: SQLiteTable;
  key: SQLiteColumn;
  over(before: string): SQL | undefined;
  /** Where the row stays and only what is personal in it goes: which rows still have that, and how it is emptied. */
  emptied?: { has: SQL | undefined; empty(tx: Tx, keys: string[]): Promise<unknown> };
};

const query = new QueryBuilder();

/** On a notice that was announced, taken back or laid aside before a moment. */
const onNoticeOver = (noticeId: SQLiteColumn, before: string) =>
  inArray(
    noticeId,
    query
      .select({ id: planNotices.id })
      .from(planNotices)
      .where(
        or(
          lt(planNotices.announcedAt, before),
          lt(planNotices.withdrawnAt, before),
          lt(planNotices.endedAt, before),
        ),
      ),
  );

/** In a consultation whose result was published, or that was withdrawn, before a moment. */
const inConsultationOver = (before: string) =>
  query
    .select({ id: contributions.id })
    .from(contributions)
    .innerJoin(consultations, eq(consultations.id, contributions.consultationId))
    .leftJoin(
      consultationMoves,
      and(eq(consultationMoves.consultationId, consultations.id), eq(consultationMoves.move, "withdraw")),
    )
    .where(or(lt(consultations.answeredAt, before), lt(consultationMoves.at, before)));

const namedOpinion = or(ne(planOpinions.authorName, erasedName), isNotNull(planOpinions.affected));
const namedApplication = ne(planHearingApplications.personName, erasedName);

/** What each rule takes away. Logs are outside the database, and the cooling-off is a time to wait, not to keep. */
export const keptThings: Partial<Record<RetentionId, readonly KeptThing[]>> = {
  "one-time-codes": [
    { table: oneTimeCodes, key: oneTimeCodes.id, over: (before) => lt(oneTimeCodes.expiresAt, before) },
  ],
  drafts: [
    { table: needDrafts, key: needDrafts.id, over: (before) => lt(needDrafts.keptUntil, before) },
    { table: parkedForms, key: parkedForms.id, over: (before) => lt(parkedForms.keptUntil, before) },
    {
      table: questionnaireDrafts,
      key: questionnaireDrafts.id,
      over: (before) => lt(questionnaireDrafts.keptUntil, before.slice(0, 10)),
    },
  ],
  "guest-contacts": [
    {
      table: needContacts,
      key: needContacts.needId,
      over: (before) =>
        exists(
          query
            .select({ id: needs.id })
            .from(needs)
            .where(
              and(
                eq(needs.id, needContacts.needId),
                isNotNull(needs.closedAt),
                lt(needs.closedAt, before),
                inArray(needs.state, ["closed", "withdrawn"]),
              ),
            ),
        ),
    },
  ],
  alerts: [{ table: alerts, key: alerts.id, over: (before) => lt(alerts.endedAt, before) }],
  // What was said and what became of it belong to the plan's file; whose it was does not.
  opinions: [
    {
      table: planOpinions,
      key: planOpinions.id,
      over: (before) => and(namedOpinion, onNoticeOver(planOpinions.noticeId, before)),
      emptied: {
        has: namedOpinion,
        empty: (tx, keys) =>
          tx
            .update(planOpinions)
            .set({ authorId: null, authorName: erasedName, affected: null, submissionKey: null })
            .where(inArray(planOpinions.id, keys)),
      },
    },
    {
      table: contributionAttachments,
      key: contributionAttachments.id,
      over: (before) => inArray(contributionAttachments.contributionId, inConsultationOver(before)),
    },
  ],
  contributions: [
    {
      table: contributions,
      key: contributions.id,
      over: (before) => and(namedContribution, spokenBefore(before)),
      emptied: { has: namedContribution, empty: forgetNames },
    },
  ],
  "hearing-applications": [
    {
      table: planHearingApplications,
      key: planHearingApplications.id,
      over: (before) => and(namedApplication, onNoticeOver(planHearingApplications.noticeId, before)),
      emptied: {
        has: namedApplication,
        empty: (tx, keys) =>
          tx
            .update(planHearingApplications)
            .set({ personId: null, personName: erasedName, interest: "" })
            .where(inArray(planHearingApplications.id, keys)),
      },
    },
  ],
  invitations: [
    {
      table: staffInvitationContacts,
      key: staffInvitationContacts.invitationId,
      over: (before) =>
        exists(
          query
            .select({ id: staffInvitations.id })
            .from(staffInvitations)
            .where(
              and(
                eq(staffInvitations.id, staffInvitationContacts.invitationId),
                lt(staffInvitations.expiresAt, before),
              ),
            ),
        ),
    },
  ],
  sessions: [
    {
      table: session,
      key: session.id,
      over: (before) => lt(session.expiresAt, new Date(Date.parse(before))),
    },
  ],
  letters: [
    {
      table: deliveries,
      key: deliveries.id,
      over: (before) =>
        and(lt(deliveries.createdAt, before), inArray(deliveries.state, ["sent", "failed", "dropped"])),
    },
    {
      table: replacedContacts,
      key: replacedContacts.id,
      over: (before) => lt(replacedContacts.replacedAt, before),
    },
  ],
  reads: [
    {
      table: personalDataReads,
      key: personalDataReads.id,
      over: (before) => lt(personalDataReads.at, before),
    },
  ],
};

/** Deletions that were asked for and wait; each keeps the day it was given. */
export const waitingDeletions = and(isNull(deletionRequests.undoneAt), isNull(deletionRequests.doneAt));
