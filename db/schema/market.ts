import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { EntityMove, EntityState } from "#app/domain/market/entity-states.ts";
import type { EntityField, Particulars, QualificationKind } from "#app/domain/market/entity-terms.ts";
import { civilDate, flag, instant, json } from "../columns.ts";
import { needs } from "./needs.ts";
import { people } from "./people.ts";

/** An organisation in the register, or on its way there. Several may apply for one code; one alone is ever verified. */
export const marketEntities = sqliteTable(
  "market_entities",
  {
    id: text("id").primaryKey(),
    uscc: text("uscc").notNull(),
    name: text("name").notNull(),
    legalRepresentative: text("legal_representative").notNull(),
    fields: json<EntityField[]>("fields").notNull(),
    state: text("state").$type<EntityState>().notNull(),
    /** Said once that there is no interest to declare. */
    noInterests: flag("no_interests").notNull().default(false),
    /** Particulars that were written after it was verified: they hold from the next decision on. */
    proposed: json<Particulars>("proposed"),
    createdBy: text("created_by")
      .notNull()
      .references(() => people.id),
    createdAt: instant("created_at").notNull(),
    /** When the application or renewal that waits was handed in. */
    appliedAt: instant("applied_at"),
    dueOn: civilDate("due_on"),
    dueAt: instant("due_at"),
    /** First verification; set once, and the entity is in the public register from then on. */
    verifiedAt: instant("verified_at"),
    verifiedUntil: civilDate("verified_until"),
    updatedAt: instant("updated_at").notNull(),
  },
  (t) => [
    uniqueIndex("market_entities_registered").on(t.uscc).where(sql`verified_at IS NOT NULL`),
    index("market_entities_uscc").on(t.uscc),
    index("market_entities_waiting").on(t.state, t.appliedAt),
    index("market_entities_until").on(t.state, t.verifiedUntil),
    index("market_entities_register").on(t.name, t.id).where(sql`verified_at IS NOT NULL`),
  ],
);

export const marketMovesMade = sqliteTable(
  "market_moves_made",
  {
    id: text("id").primaryKey(),
    entityId: text("entity_id")
      .notNull()
      .references(() => marketEntities.id),
    move: text("move").$type<EntityMove>().notNull(),
    fromState: text("from_state").$type<EntityState>().notNull(),
    toState: text("to_state").$type<EntityState>().notNull(),
    at: instant("at").notNull(),
    byId: text("by_id"),
    byRole: text("by_role").notNull(),
    reason: text("reason"),
    basis: text("basis"),
    until: civilDate("until"),
    eventSeq: integer("event_seq").notNull(),
  },
  (t) => [index("market_moves_entity").on(t.entityId, t.at)],
);

/** A person who speaks for an entity, from the first asking to the end. */
export const marketRepresentatives = sqliteTable(
  "market_representatives",
  {
    id: text("id").primaryKey(),
    entityId: text("entity_id")
      .notNull()
      .references(() => marketEntities.id),
    personId: text("person_id")
      .notNull()
      .references(() => people.id),
    /** As in the letter of authorisation; never public. */
    name: text("name"),
    cameBy: text("came_by", { enum: ["founder", "request", "invitation"] }).notNull(),
    state: text("state", { enum: ["asked", "accepted", "declined", "ended"] }).notNull(),
    askedAt: instant("asked_at").notNull(),
    settledAt: instant("settled_at"),
    settledBy: text("settled_by"),
    endedAt: instant("ended_at"),
    endedBy: text("ended_by"),
  },
  (t) => [
    index("market_representatives_entity").on(t.entityId, t.state),
    index("market_representatives_person").on(t.personId, t.state),
    uniqueIndex("market_representatives_once")
      .on(t.entityId, t.personId)
      .where(sql`state IN ('asked', 'accepted')`),
  ],
);

/** A way in that a representative hands to a colleague: used once, for seven days. */
export const marketInvitations = sqliteTable(
  "market_invitations",
  {
    /** Digest of the secret in the link. */
    tokenDigest: text("token_digest").primaryKey(),
    entityId: text("entity_id")
      .notNull()
      .references(() => marketEntities.id),
    madeBy: text("made_by").notNull(),
    madeAt: instant("made_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    usedAt: instant("used_at"),
  },
  (t) => [index("market_invitations_entity").on(t.entityId, t.madeAt)],
);

export const marketQualifications = sqliteTable(
  "market_qualifications",
  {
    id: text("id").primaryKey(),
    entityId: text("entity_id")
      .notNull()
      .references(() => marketEntities.id),
    kind: text("kind").$type<QualificationKind>().notNull(),
    title: text("title").notNull(),
    number: text("number").notNull(),
    issuer: text("issuer").notNull(),
    validUntil: civilDate("valid_until"),
    addedAt: instant("added_at").notNull(),
    /** When an officer last held the document against it; what was never checked is not public. */
    checkedAt: instant("checked_at"),
    removedAt: instant("removed_at"),
    /** The end of validity that its entity was warned of. */
    warnedOf: civilDate("warned_of"),
  },
  (t) => [
    index("market_qualifications_entity").on(t.entityId, t.removedAt),
    index("market_qualifications_until").on(t.validUntil),
  ],
);

export const marketInterests = sqliteTable(
  "market_interests",
  {
    id: text("id").primaryKey(),
    entityId: text("entity_id")
      .notNull()
      .references(() => marketEntities.id),
    position: integer("position").notNull(),
    words: text("words").notNull(),
    declaredAt: instant("declared_at").notNull(),
    endedAt: instant("ended_at"),
  },
  (t) => [index("market_interests_entity").on(t.entityId, t.endedAt)],
);

export const marketDocuments = sqliteTable(
  "market_documents",
  {
    id: text("id").primaryKey(),
    entityId: text("entity_id")
      .notNull()
      .references(() => marketEntities.id),
    purpose: text("purpose", { enum: ["authorisation", "qualification"] }).notNull(),
    /** The representative or the qualification that it proves. */
    subjectId: text("subject_id").notNull(),
    /** SHA-256: its name in the file store. */
    digest: text("digest").notNull(),
    type: text("type", { enum: ["application/pdf", "image/webp"] }).notNull(),
    size: integer("size").notNull(),
    isPublic: flag("is_public").notNull().default(false),
    addedBy: text("added_by").notNull(),
    addedAt: instant("added_at").notNull(),
    removedAt: instant("removed_at"),
  },
  (t) => [index("market_documents_entity").on(t.entityId), index("market_documents_subject").on(t.subjectId)],
);

/** One appeal for each suspension. */
export const marketAppeals = sqliteTable(
  "market_appeals",
  {
    id: text("id").primaryKey(),
    entityId: text("entity_id")
      .notNull()
      .references(() => marketEntities.id),
    suspensionId: text("suspension_id")
      .notNull()
      .unique()
      .references(() => marketMovesMade.id),
    grounds: text("grounds").notNull(),
    madeBy: text("made_by").notNull(),
    madeAt: instant("made_at").notNull(),
    dueOn: civilDate("due_on"),
    dueAt: instant("due_at"),
    decidedAt: instant("decided_at"),
    decidedBy: text("decided_by"),
    outcome: text("outcome", { enum: ["granted", "refused"] }),
    reason: text("reason"),
  },
  (t) => [
    index("market_appeals_open").on(t.decidedAt, t.madeAt),
    index("market_appeals_entity").on(t.entityId),
  ],
);

/** 附议 by an entity: counted apart from residents. */
export const needEntitySupports = sqliteTable(
  "need_entity_supports",
  {
    needId: text("need_id")
      .notNull()
      .references(() => needs.id),
    entityId: text("entity_id")
      .notNull()
      .references(() => marketEntities.id),
    personId: text("person_id").notNull(),
    stake: text("stake").notNull(),
    at: instant("at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.needId, t.entityId] }),
    index("need_entity_supports_entity").on(t.entityId, t.at),
  ],
);
