import { sql } from "drizzle-orm";
import {
  type AnySQLiteColumn,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  unique,
} from "drizzle-orm/sqlite-core";
import type { Publication } from "#app/domain/needs/need-terms.ts";
import type { ApplicationOutcome, OpinionAdoption } from "#app/domain/notices/opinion-terms.ts";
import { civilDate, flag, instant, json } from "../columns.ts";
import { people, units } from "./people.ts";
import { plans, planVersions } from "./plans.ts";

/** A version laid open for opinions (批前公示), and with its approval what is announced of it (批后公布). */
export const planNotices = sqliteTable(
  "plan_notices",
  {
    id: text("id").primaryKey(),
    number: text("number").notNull().unique(),
    planId: text("plan_id")
      .notNull()
      .references(() => plans.id),
    versionId: text("version_id")
      .notNull()
      .references(() => planVersions.id),
    title: text("title").notNull(),
    words: text("words").notNull(),
    opensOn: civilDate("opens_on").notNull(),
    closesOn: civilDate("closes_on").notNull(),
    ruleId: text("rule_id").notNull(),
    /** Reckoned over a year whose calendar is not published yet. */
    provisional: flag("provisional").notNull(),
    /** By when the result is promised, and by which rule. */
    resultOn: civilDate("result_on").notNull(),
    resultRuleId: text("result_rule_id").notNull(),
    contact: text("contact").notNull(),
    paperAt: text("paper_at").notNull(),
    hearingHow: text("hearing_how").notNull(),
    /** Null in notices from before it was asked for. */
    opinionHow: text("opinion_how"),
    openedBy: text("opened_by")
      .notNull()
      .references(() => people.id),
    openedAt: instant("opened_at").notNull(),
    withdrawnAt: instant("withdrawn_at"),
    withdrawnReason: text("withdrawn_reason"),
    /** 意见采纳情况及理由, and the hearing's day and minutes: what approval waits for. */
    statement: text("statement"),
    hearingOn: civilDate("hearing_on"),
    minutes: text("minutes"),
    approvedOn: civilDate("approved_on"),
    approvedBy: text("approved_by"),
    approvalNumber: text("approval_number"),
    /** Where the approved plan is seen and got; null before it was asked for. */
    obtainAt: text("obtain_at"),
    announcedAt: instant("announced_at"),
    /** Laid aside after its last day, with a public reason, or because a newer version was laid open. */
    endedAt: instant("ended_at"),
    endedReason: text("ended_reason"),
    supersededBy: text("superseded_by").references((): AnySQLiteColumn => planNotices.id),
    revision: integer("revision").notNull().default(1),
  },
  (t) => [
    index("plan_notices_list").on(t.openedAt, t.id),
    index("plan_notices_version").on(t.versionId),
    index("plan_notices_closes").on(t.closesOn),
    index("plan_notices_opens").on(t.opensOn),
    index("plan_notices_announced").on(t.announcedAt).where(sql`announced_at IS NOT NULL`),
    index("plan_notices_superseded").on(t.supersededBy).where(sql`superseded_by IS NOT NULL`),
  ],
);

/** What somebody says of a plan on notice, and what was made of it. */
export const planOpinions = sqliteTable(
  "plan_opinions",
  {
    id: text("id").primaryKey(),
    noticeId: text("notice_id")
      .notNull()
      .references(() => planNotices.id),
    planId: text("plan_id")
      .notNull()
      .references(() => plans.id),
    /** 序号 within its notice. */
    position: integer("position").notNull(),
    anchor: text("anchor"),
    layer: text("layer"),
    featureKey: text("feature_key"),
    authorId: text("author_id").references(() => people.id),
    authorName: text("author_name").notNull(),
    authorRole: text("author_role").notNull(),
    words: text("words").notNull(),
    /** 利害关系人, and how the plan touches them. */
    interested: flag("interested").notNull(),
    affected: text("affected"),
    entityId: text("entity_id"),
    entityName: text("entity_name"),
    entityStake: text("entity_stake"),
    publication: text("publication").$type<Publication>().notNull(),
    submissionKey: text("submission_key").unique(),
    at: instant("at").notNull(),
    withdrawnAt: instant("withdrawn_at"),
    unitId: text("unit_id").references(() => units.id),
    adoption: text("adoption").$type<OpinionAdoption>(),
    reason: text("reason"),
    /** Anchors (`c42`) and features (`layer/key`) that were changed for it. */
    changed: json<string[]>("changed"),
    treatedBy: text("treated_by").references(() => people.id),
    treatedAt: instant("treated_at"),
    revision: integer("revision").notNull().default(1),
  },
  (t) => [
    unique("plan_opinion_position").on(t.noticeId, t.position),
    index("plan_opinions_clause")
      .on(t.planId, t.anchor, t.at, t.position, t.noticeId, t.publication, t.withdrawnAt, t.authorId)
      .where(sql`anchor IS NOT NULL`),
    index("plan_opinions_feature")
      .on(
        t.planId,
        t.layer,
        t.featureKey,
        t.at,
        t.position,
        t.noticeId,
        t.publication,
        t.withdrawnAt,
        t.authorId,
      )
      .where(sql`layer IS NOT NULL`),
    index("plan_opinions_order").on(
      ...[t.planId, t.at, t.position, t.noticeId, t.publication, t.withdrawnAt, t.authorId],
    ),
    index("plan_opinions_tally").on(
      ...[t.noticeId, t.adoption, t.publication, t.withdrawnAt, t.authorId, t.entityId],
    ),
    index("plan_opinions_adoption").on(t.planId, t.adoption).where(sql`adoption IS NOT NULL`),
    index("plan_opinions_author").on(t.authorId),
    index("plan_opinions_entity").on(t.entityId, t.at).where(sql`entity_id IS NOT NULL`),
    index("plan_opinions_desk").on(t.noticeId, t.withdrawnAt, t.adoption, t.position),
    index("plan_opinions_unit_desk")
      .on(t.unitId, t.withdrawnAt, t.adoption, t.noticeId, t.position)
      .where(sql`unit_id IS NOT NULL`),
  ],
);

/** How many public opinions hang on a clause or a feature, kept by triggers on `plan_opinions`. */
export const planOpinionCounts = sqliteTable(
  "plan_opinion_counts",
  {
    planId: text("plan_id")
      .notNull()
      .references(() => plans.id),
    /** As `subjectText` writes it: `clause:c42`, `feature:zone/k7`, or nothing for the notice as a whole. */
    subject: text("subject").notNull(),
    residents: integer("residents").notNull(),
    entities: integer("entities").notNull(),
  },
  (t) => [primaryKey({ columns: [t.planId, t.subject] })],
);

/** 利害关系人申请听证: one a person and notice. */
export const planHearingApplications = sqliteTable(
  "plan_hearing_applications",
  {
    id: text("id").primaryKey(),
    noticeId: text("notice_id")
      .notNull()
      .references(() => planNotices.id),
    personId: text("person_id").references(() => people.id),
    personName: text("person_name").notNull(),
    interest: text("interest").notNull(),
    at: instant("at").notNull(),
    outcome: text("outcome").$type<ApplicationOutcome>(),
    reason: text("reason"),
    settledBy: text("settled_by").references(() => people.id),
    settledAt: instant("settled_at"),
  },
  (t) => [
    unique("plan_hearing_application_once").on(t.noticeId, t.personId),
    index("plan_hearing_applications_person").on(t.personId),
    index("plan_hearing_applications_desk").on(t.outcome, t.at, t.id),
    index("plan_hearing_applications_notice_desk").on(t.noticeId, t.outcome, t.at, t.id),
  ],
);
