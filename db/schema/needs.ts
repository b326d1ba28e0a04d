import { sql } from "drizzle-orm";
import { index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { Geometry } from "#app/domain/geo/geometry.ts";
import type { ReportGround } from "#app/domain/moderation/review-terms.ts";
import { type NeedMove, type NeedState, openNeedStates } from "#app/domain/needs/need-states.ts";
import type {
  NeedCategory,
  NeedChannel,
  NeedKind,
  Publication,
  Visibility,
} from "#app/domain/needs/need-terms.ts";
import type { ReviewWhy } from "#app/domain/needs/review-why.ts";
import { civilDate, flag, instant, json } from "../columns.ts";
import { people, territories, units } from "./people.ts";

export const needs = sqliteTable(
  "needs",
  {
    id: text("id").primaryKey(),
    /** 受理编号, `2026-000417`. */
    number: text("number").notNull().unique(),
    title: text("title").notNull(),
    words: text("words").notNull(),
    kind: text("kind").$type<NeedKind>().notNull(),
    category: text("category").$type<NeedCategory>().notNull(),
    visibility: text("visibility").$type<Visibility>().notNull(),
    publication: text("publication").$type<Publication>().notNull(),
    /** 1 when a passer-by may see it: derived from kind, visibility and publication in one pure rule, kept for indexes. */
    isPublic: flag("is_public").notNull(),
    state: text("state").$type<NeedState>().notNull(),
    channel: text("channel").$type<NeedChannel>().notNull(),
    authorId: text("author_id").references(() => people.id),
    authorName: text("author_name").notNull(),
    enteredBy: text("entered_by").references(() => people.id),
    queryCodeDigest: text("query_code_digest"),
    submissionKey: text("submission_key"),
    geometry: json<Geometry>("geometry"),
    lon: real("lon"),
    lat: real("lat"),
    placeLabel: text("place_label").notNull(),
    territoryId: text("territory_id").references(() => territories.id),
    planId: text("plan_id"),
    clauseAnchor: text("clause_anchor"),
    unitId: text("unit_id").references(() => units.id),
    plannerId: text("planner_id").references(() => people.id),
    routingRuleId: text("routing_rule_id"),
    submittedAt: instant("submitted_at").notNull(),
    firstContactAt: instant("first_contact_at"),
    firstContactDueAt: instant("first_contact_due_at"),
    answeredAt: instant("answered_at"),
    closedAt: instant("closed_at"),
    dueOn: civilDate("due_on"),
    dueAt: instant("due_at"),
    /** The deadline rule's id, `source` for an imported due date, or null with `noDueReason`. */
    dueRuleId: text("due_rule_id"),
    noDueReason: text("no_due_reason"),
    dueProvisional: flag("due_provisional").notNull().default(false),
    extendedDays: integer("extended_days").notNull().default(0),
    returns: integer("returns").notNull().default(0),
    round: integer("round").notNull().default(1),
    /** When a reopened need's clock started anew; null in the first round, whose clock starts at submission. */
    roundOpenedAt: instant("round_opened_at"),
    mergedIntoId: text("merged_into_id"),
    /** State before merging, so that undoing puts it back. */
    stateBeforeMerge: text("state_before_merge").$type<NeedState>(),
    supportCount: integer("support_count").notNull().default(0),
    commentCount: integer("comment_count").notNull().default(0),
    source: text("source").notNull().default("portal"),
    sourceKey: text("source_key"),
    sourceFingerprint: text("source_fingerprint"),
    updatedAt: instant("updated_at").notNull(),
    /** The market entity in whose name it was written, with its name and declared stake as they were then (domain.md 9). */
    entityId: text("entity_id"),
    entityName: text("entity_name"),
    entityStake: text("entity_stake"),
    /** Market entities that support it: never among `supportCount`. */
    entitySupportCount: integer("entity_support_count").notNull().default(0),
    /** Whether somebody still owes an answer: `openNeedStates`, worked out by the database. */
    isOpen: flag("is_open").generatedAlwaysAs(
      sql`state IN (${sql.raw(openNeedStates.map((state) => `'${state}'`).join(", "))})`,
      { mode: "virtual" },
    ),
    /** The due moment for sorting: what has none comes last. */
    inboxDue: text("inbox_due").generatedAlwaysAs(sql`coalesce(due_at, '9999')`, { mode: "virtual" }),
  },
  (t) => [
    // What concerns few needs holds those alone, so that history costs it nothing.
    uniqueIndex("needs_submission").on(t.submissionKey).where(sql`submission_key IS NOT NULL`),
    uniqueIndex("needs_source").on(t.source, t.sourceKey).where(sql`source_key IS NOT NULL`),
    index("needs_author").on(t.authorId, t.submittedAt).where(sql`author_id IS NOT NULL`),
    index("needs_clause").on(t.planId, t.clauseAnchor, t.isPublic, t.state).where(sql`plan_id IS NOT NULL`),
    index("needs_merged").on(t.mergedIntoId).where(sql`merged_into_id IS NOT NULL`),
    index("needs_inbox").on(t.isOpen, t.inboxDue, t.id, t.state).where(sql`is_open = 1`),
    index("needs_inbox_territory")
      .on(t.territoryId, t.isOpen, t.inboxDue, t.id, t.state)
      .where(sql`is_open = 1`),
    index("needs_inbox_unit").on(t.unitId, t.isOpen, t.inboxDue, t.id, t.state).where(sql`is_open = 1`),
    index("needs_answered").on(t.state, t.inboxDue, t.id).where(sql`state = 'answered'`),
    index("needs_answered_territory")
      .on(t.territoryId, t.state, t.inboxDue, t.id)
      .where(sql`state = 'answered'`),
    index("needs_silent").on(t.state, t.answeredAt).where(sql`state = 'answered'`),
    index("needs_submitted").on(t.submittedAt, t.id),
    index("needs_public_open").on(t.isPublic, t.submittedAt).where(sql`is_open = 1`),
    index("needs_public_category").on(t.isPublic, t.category, t.submittedAt, t.id),
    index("needs_public_territory").on(t.territoryId, t.isPublic, t.submittedAt, t.id),
    index("needs_public_updated").on(t.isPublic, t.updatedAt),
    // biome-ignore format: in the order of public lists, with every column that rates count, so that counting reads no words.
    index("needs_public").on(t.isPublic, t.submittedAt, t.id, t.unitId, t.state, t.kind, t.round, t.firstContactDueAt,
      t.firstContactAt, t.dueAt, t.answeredAt, t.mergedIntoId, t.authorId, t.entityId),
    index("needs_place").on(t.isPublic, t.lat, t.lon, t.visibility, t.state).where(sql`is_public = 1`),
    // What nobody has done yet in the order of what is due: rates take off what is still in time.
    index("needs_uncontacted")
      .on(t.isPublic, t.firstContactDueAt, t.submittedAt, t.unitId, t.entityId, t.firstContactAt)
      .where(sql`first_contact_at IS NULL AND first_contact_due_at IS NOT NULL`),
    index("needs_unanswered")
      .on(t.isPublic, t.dueAt, t.submittedAt, t.unitId, t.entityId, t.state, t.answeredAt)
      .where(sql`answered_at IS NULL AND due_at IS NOT NULL`),
    index("needs_entity").on(t.entityId, t.isPublic, t.submittedAt).where(sql`entity_id IS NOT NULL`),
  ],
);

/** In the very words of the indexes that hold such needs alone: with an argument in its place none of them would serve. */
export const stillOpen = sql`${needs.isOpen} = 1`;
export const answeredOnly = sql`${needs.state} = 'answered'`;
/** Public ones among needs that something else finds: the plus keeps the planner from walking all public needs instead. */
export const amongPublic = sql`+${needs.isPublic} = 1`;

/** How to reach somebody who submitted without an account. */
export const needContacts = sqliteTable(
  "need_contacts",
  {
    needId: text("need_id")
      .primaryKey()
      .references(() => needs.id),
    kind: text("kind", { enum: ["email", "mobile"] }).notNull(),
    sealed: text("sealed").notNull(),
    keyId: text("key_id").notNull(),
    locale: text("locale").notNull(),
  },
  (t) => [index("need_contacts_key").on(t.keyId)],
);

export const needPhotos = sqliteTable(
  "need_photos",
  {
    id: text("id").primaryKey(),
    needId: text("need_id")
      .notNull()
      .references(() => needs.id),
    position: integer("position").notNull(),
    /** SHA-256 of the cleaned picture: its name in the file store. */
    digest: text("digest").notNull(),
    thumbnailDigest: text("thumbnail_digest").notNull(),
    width: integer("width").notNull(),
    height: integer("height").notNull(),
    alternative: text("alternative").notNull(),
  },
  (t) => [index("need_photos_need").on(t.needId, t.position)],
);

/** Every move with its words: who, when, why. The event of the same moment holds the codes. */
export const needMovesMade = sqliteTable(
  "need_moves_made",
  {
    id: text("id").primaryKey(),
    needId: text("need_id")
      .notNull()
      .references(() => needs.id),
    move: text("move").$type<NeedMove>().notNull(),
    fromState: text("from_state").$type<NeedState>(),
    toState: text("to_state").$type<NeedState>().notNull(),
    at: instant("at").notNull(),
    byId: text("by_id"),
    byRole: text("by_role").notNull(),
    /** In whose place a substitute acted. */
    forId: text("for_id"),
    fromPersonId: text("from_person_id"),
    toPersonId: text("to_person_id"),
    reason: text("reason"),
    proposedUnitId: text("proposed_unit_id"),
    unitId: text("unit_id"),
    until: civilDate("until"),
    days: integer("days"),
    /** The due date before it moved to `until`, and the year whose calendar moved it. */
    dueWas: civilDate("due_was"),
    calendarYear: text("calendar_year"),
    eventSeq: integer("event_seq").notNull(),
  },
  (t) => [
    index("need_moves_need").on(t.needId, t.at),
    index("need_moves_made_by").on(t.byId).where(sql`by_id IS NOT NULL`),
  ],
);

export const needJointUnits = sqliteTable(
  "need_joint_units",
  {
    needId: text("need_id")
      .notNull()
      .references(() => needs.id),
    unitId: text("unit_id")
      .notNull()
      .references(() => units.id),
    askedAt: instant("asked_at").notNull(),
    opinion: text("opinion"),
    opinedAt: instant("opined_at"),
    opinedBy: text("opined_by"),
  },
  (t) => [
    primaryKey({ columns: [t.needId, t.unitId] }),
    index("need_joint_units_unit").on(t.unitId, t.opinedAt),
  ],
);

export const needSupports = sqliteTable(
  "need_supports",
  { needId: text("need_id").notNull(), personId: text("person_id").notNull(), at: instant("at").notNull() },
  (t) => [primaryKey({ columns: [t.needId, t.personId] }), index("need_supports_person").on(t.personId)],
);

export const needFollows = sqliteTable(
  "need_follows",
  { needId: text("need_id").notNull(), personId: text("person_id").notNull(), at: instant("at").notNull() },
  (t) => [primaryKey({ columns: [t.needId, t.personId] }), index("need_follows_person").on(t.personId)],
);

export const needComments = sqliteTable(
  "need_comments",
  {
    id: text("id").primaryKey(),
    needId: text("need_id")
      .notNull()
      .references(() => needs.id),
    authorId: text("author_id").references(() => people.id),
    authorName: text("author_name").notNull(),
    authorRole: text("author_role").notNull(),
    words: text("words").notNull(),
    publication: text("publication").$type<Publication>().notNull(),
    submissionKey: text("submission_key").unique(),
    entityId: text("entity_id"),
    entityName: text("entity_name"),
    entityStake: text("entity_stake"),
    at: instant("at").notNull(),
  },
  (t) => [
    index("need_comments_need").on(t.needId, t.publication, t.at),
    index("need_comments_author").on(t.authorId),
    index("need_comments_entity").on(t.entityId, t.publication, t.at).where(sql`entity_id IS NOT NULL`),
  ],
);

/** What waits for a moderator: a row is open until it is settled. */
export const reviews = sqliteTable(
  "reviews",
  {
    id: text("id").primaryKey(),
    subjectKind: text("subject_kind", { enum: ["need", "comment", "opinion", "contribution"] }).notNull(),
    subjectId: text("subject_id").notNull(),
    needId: text("need_id"),
    why: text("why").$type<ReviewWhy>().notNull(),
    openedAt: instant("opened_at").notNull(),
    settledAt: instant("settled_at"),
    settledBy: text("settled_by"),
    outcome: text("outcome", { enum: ["released", "refused"] }),
    /** On which ground it was hidden. */
    ground: text("ground").$type<ReportGround>(),
    reason: text("reason"),
    /** The decision that its writer objects to, and what they say. */
    objectsTo: text("objects_to"),
    objectorId: text("objector_id"),
    objection: text("objection"),
  },
  (t) => [
    index("reviews_open").on(t.settledAt, t.openedAt),
    index("reviews_subject").on(t.subjectKind, t.subjectId),
    uniqueIndex("reviews_objects_to").on(t.objectsTo).where(sql`objects_to IS NOT NULL`),
    index("reviews_objector").on(t.objectorId).where(sql`objector_id IS NOT NULL`),
  ],
);
