import { sql } from "drizzle-orm";
import {
  type AnySQLiteColumn,
  index,
  integer,
  primaryKey,
  real,
  sqliteTable,
  text,
  unique,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";
import type { StoredState } from "#app/domain/consultations/consultation-standing.ts";
import type { ConsultationMove, ConsultationState } from "#app/domain/consultations/consultation-states.ts";
import type {
  ConsultationKind,
  ContributionChannel,
  ContributorKind,
  MaterialType,
  ProofAsked,
  ShownBeforeClose,
} from "#app/domain/consultations/consultation-terms.ts";
import type { Extension } from "#app/domain/consultations/reach/extension.ts";
import type { PassageStep } from "#app/domain/consultations/workbench/passage-steps.ts";
import type { Geometry } from "#app/domain/geo/geometry.ts";
import type { Publication } from "#app/domain/needs/need-terms.ts";
import type { OpinionAdoption } from "#app/domain/notices/opinion-terms.ts";
import { civilDate, flag, instant, json } from "../columns.ts";
import { passageIndexes } from "./passage-indexes.ts";
import { people, territories, units } from "./people.ts";
import { plans, planVersions } from "./plans.ts";

/** 意见征询: a draft may lack nearly everything; what is published lacks nothing (`set-up-gaps.ts`). */
export const consultations = sqliteTable(
  "consultations",
  {
    id: text("id").primaryKey(),
    number: text("number").notNull().unique(),
    kind: text("kind").$type<ConsultationKind>().notNull(),
    state: text("state").$type<StoredState>().notNull(),
    title: text("title").notNull(),
    words: text("words").notNull(),
    opensOn: civilDate("opens_on"),
    closesOn: civilDate("closes_on"),
    /** Published where the period is shorter than the rule's. */
    shorterReason: text("shorter_reason"),
    /** By when the result is promised. */
    resultOn: civilDate("result_on"),
    contact: text("contact").notNull(),
    /** Where to write, call or come, for who does not use the web. */
    ways: text("ways").notNull(),
    channels: json<readonly ContributionChannel[]>("channels").notNull(),
    participants: json<readonly ContributorKind[]>("participants").notNull(),
    proof: text("proof").$type<ProofAsked>().notNull(),
    ruleId: text("rule_id"),
    resultRuleId: text("result_rule_id"),
    /** Reckoned over a year whose calendar is not published yet. */
    provisional: flag("provisional").notNull().default(false),
    madeBy: text("made_by")
      .notNull()
      .references(() => people.id),
    madeAt: instant("made_at").notNull(),
    shownBeforeClose: text("shown_before_close").$type<ShownBeforeClose>().notNull().default("nothing"),
    /** Each time that its closing day was put off. */
    extensions: json<readonly Extension[]>("extensions").notNull().default([]),
    withdrawnReason: text("withdrawn_reason"),
    concludedBy: text("concluded_by").references(() => people.id),
    statement: text("statement"),
    answeredAt: instant("answered_at"),
    submissionKey: text("submission_key").unique(),
    revision: integer("revision").notNull().default(1),
  },
  (t) => [
    index("consultations_closes").on(t.closesOn, t.id).where(sql`state <> 'draft'`),
    index("consultations_made").on(t.madeAt, t.id),
    index("consultations_answered").on(t.answeredAt).where(sql`answered_at IS NOT NULL`),
  ],
);

/** A plan as a whole (`part` empty), or a clause (`clause:c42`) or layer (`layer:zone`) of it, in the version that lay open. */
export const consultationSubjects = sqliteTable(
  "consultation_subjects",
  {
    consultationId: text("consultation_id")
      .notNull()
      .references(() => consultations.id),
    planId: text("plan_id")
      .notNull()
      .references(() => plans.id),
    versionId: text("version_id")
      .notNull()
      .references(() => planVersions.id),
    part: text("part").notNull(),
    position: integer("position").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.consultationId, t.planId, t.part] }),
    index("consultation_subjects_plan").on(t.planId, t.part),
  ],
);

export const consultationMoves = sqliteTable(
  "consultation_moves",
  {
    id: text("id").primaryKey(),
    consultationId: text("consultation_id")
      .notNull()
      .references(() => consultations.id),
    move: text("move").$type<ConsultationMove>().notNull(),
    fromState: text("from_state").$type<ConsultationState>().notNull(),
    toState: text("to_state").$type<ConsultationState>().notNull(),
    byId: text("by_id")
      .notNull()
      .references(() => people.id),
    reason: text("reason"),
    at: instant("at").notNull(),
  },
  (t) => [index("consultation_moves_consultation").on(t.consultationId, t.at)],
);

/** Drawings, texts and explanations that can be read with it. */
export const consultationMaterials = sqliteTable(
  "consultation_materials",
  {
    id: text("id").primaryKey(),
    consultationId: text("consultation_id")
      .notNull()
      .references(() => consultations.id),
    title: text("title").notNull(),
    digest: text("digest").notNull(),
    type: text("type").$type<MaterialType>().notNull(),
    size: integer("size").notNull(),
    /** In pixels, of a picture. */
    width: integer("width"),
    height: integer("height"),
    addedBy: text("added_by")
      .notNull()
      .references(() => people.id),
    addedAt: instant("added_at").notNull(),
    removedAt: instant("removed_at"),
  },
  (t) => [
    index("consultation_materials_consultation").on(t.consultationId, t.addedAt),
    index("consultation_materials_digest").on(t.digest),
  ],
);

/** 意见: what somebody wrote, never changed afterwards; entered by staff where it did not come over the web. */
export const contributions = sqliteTable(
  "contributions",
  {
    id: text("id").primaryKey(),
    /** The receipt's number. */
    number: text("number").notNull().unique(),
    consultationId: text("consultation_id")
      .notNull()
      .references(() => consultations.id),
    /** 序号 within its consultation. */
    position: integer("position").notNull(),
    channel: text("channel").$type<ContributionChannel>().notNull(),
    kind: text("kind").$type<ContributorKind>().notNull(),
    /** What it is about, as `subject-ref.ts` names it; empty is the consultation as a whole. */
    subject: text("subject").notNull(),
    authorId: text("author_id").references(() => people.id),
    authorName: text("author_name").notNull(),
    organisation: text("organisation"),
    entityId: text("entity_id"),
    entityName: text("entity_name"),
    entityStake: text("entity_stake"),
    words: text("words").notNull(),
    /** Its writer lets it be shown, under a masked name. */
    mayPublish: flag("may_publish").notNull(),
    publication: text("publication").$type<Publication>().notNull(),
    at: instant("at").notNull(),
    /** The day it came to the office; for the web the day it was sent. */
    receivedOn: civilDate("received_on").notNull(),
    enteredBy: text("entered_by").references(() => people.id),
    scanDigest: text("scan_digest"),
    scanType: text("scan_type").$type<"application/pdf" | "image/webp">(),
    /** What its writer said of themselves (`reach/about-fields.ts`): counted, never shown beside the words. */
    territoryId: text("territory_id").references(() => territories.id),
    ageBand: text("age_band"),
    interestGroup: text("interest_group"),
    withdrawnAt: instant("withdrawn_at"),
    /** Whoever of the office agreed to how it is split; until then the program's suggestion stands. */
    splitBy: text("split_by").references(() => people.id),
    revision: integer("revision").notNull().default(1),
    submissionKey: text("submission_key").unique(),
    /** Of letters that many sent alike the one that leads; it leads itself. Who follows has no passages of their own. */
    massId: text("mass_id").references((): AnySQLiteColumn => contributions.id),
    /** By which copies of it are recognised; of who leads or stands alone. */
    letterDigest: text("letter_digest"),
    /** The file that it was brought in by. */
    importId: text("import_id"),
    /** The words it means: UTF-16 units of its clause in the version that lay open. */
    quoteFrom: integer("quote_from"),
    quoteUntil: integer("quote_until"),
    geometry: json<Geometry>("geometry"),
    placeLabel: text("place_label"),
    /** The point that stands for its place. */
    placeLon: real("place_lon"),
    placeLat: real("place_lat"),
    sheetId: text("sheet_id").references(() => consultationMaterials.id),
    /** Shares of the picture's width and height, from its upper left corner. */
    sheetX: real("sheet_x"),
    sheetY: real("sheet_y"),
    /** Of a PDF, its page, and where on it in words. */
    sheetPage: integer("sheet_page"),
    sheetPlace: text("sheet_place"),
  },
  (t) => [
    uniqueIndex("contributions_letter")
      .on(t.consultationId, t.letterDigest)
      .where(sql`letter_digest IS NOT NULL`),
    index("contributions_mass").on(t.massId, t.position).where(sql`mass_id IS NOT NULL`),
    index("contributions_leads").on(t.consultationId, t.position).where(sql`mass_id = id`),
    index("contributions_import").on(t.importId, t.position).where(sql`import_id IS NOT NULL`),
    unique("contribution_position").on(t.consultationId, t.position),
    index("contributions_placed")
      .on(t.consultationId, t.position, t.mayPublish, t.publication, t.withdrawnAt, t.placeLon, t.placeLat)
      .where(sql`place_lon IS NOT NULL`),
    index("contributions_on_sheet").on(t.sheetId, t.position).where(sql`sheet_id IS NOT NULL`),
    index("contributions_author").on(t.authorId, t.at),
    index("contributions_entity").on(t.entityId, t.consultationId).where(sql`entity_id IS NOT NULL`),
    index("contributions_unsplit")
      .on(t.consultationId, t.position)
      .where(sql`split_by IS NULL AND withdrawn_at IS NULL`),
    index("contributions_scan").on(t.scanDigest).where(sql`scan_digest IS NOT NULL`),
    index("contributions_reach")
      .on(
        ...[t.consultationId, t.kind, t.authorId, t.position],
        ...[t.territoryId, t.ageBand, t.interestGroup, t.withdrawnAt],
      )
      .where(sql`withdrawn_at IS NULL`),
  ],
);

/** 意见分条: a range of a contribution's words in UTF-16 units, and what is made of it. */
export const passages = sqliteTable(
  "passages",
  {
    id: text("id").primaryKey(),
    contributionId: text("contribution_id")
      .notNull()
      .references(() => contributions.id),
    consultationId: text("consultation_id")
      .notNull()
      .references(() => consultations.id),
    from: integer("starts_at").notNull(),
    until: integer("ends_at").notNull(),
    topic: text("topic"),
    subject: text("subject").notNull(),
    unitId: text("unit_id").references(() => units.id),
    adoption: text("adoption").$type<OpinionAdoption>(),
    reason: text("reason"),
    /** 落实去向: where it was taken up. */
    followUp: text("follow_up"),
    decidedBy: text("decided_by").references(() => people.id),
    decidedAt: instant("decided_at"),
    revision: integer("revision").notNull().default(1),
    /** 序号 and kind of its contribution, and whether that was taken back: so that lists of passages need one index. */
    position: integer("position").notNull().default(0),
    kind: text("kind").$type<ContributorKind>().notNull().default("individual"),
    withdrawn: flag("withdrawn").notNull().default(false),
    /** What a unit means to say; never public, never counted. */
    draftAdoption: text("draft_adoption").$type<OpinionAdoption>(),
    draftReason: text("draft_reason"),
    draftFollowUp: text("draft_follow_up"),
    draftBy: text("draft_by").references(() => people.id),
    draftAt: instant("draft_at"),
    /** When its unit was given it, and by when it says what is made of it. */
    givenAt: instant("given_at"),
    dueOn: civilDate("due_on"),
    dueRuleId: text("due_rule_id"),
    dueProvisional: flag("due_provisional").notNull().default(false),
    /** How often a unit sent it back. */
    returns: integer("returns").notNull().default(0),
    /** Kept by triggers from what is written of it. */
    step: text("step").$type<PassageStep>().notNull().default("unassigned"),
  },
  (t) => [
    index("passages_contribution").on(t.contributionId, t.from),
    index("passages_consultation").on(t.consultationId, t.adoption),
    index("passages_unit").on(t.unitId, t.consultationId).where(sql`unit_id IS NOT NULL`),
    ...passageIndexes(t),
  ],
);
