import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { KeptPurpose } from "#app/domain/privacy/read-purposes.ts";
import { instant } from "../columns.ts";

/** Who looked at whose contact or document and why. The event of the same moment holds the codes; the words are only here. */
export const personalDataReads = sqliteTable(
  "personal_data_reads",
  {
    id: text("id").primaryKey(),
    at: instant("at").notNull(),
    readerId: text("reader_id").notNull(),
    readerRole: text("reader_role").notNull(),
    unitId: text("unit_id"),
    /** The need whose author's contact it was, or the entity and its document; neither where a contact was looked up. */
    needId: text("need_id"),
    entityId: text("entity_id"),
    documentId: text("document_id"),
    /** Whose it is; null for whoever asked without an account. */
    personId: text("person_id"),
    purpose: text("purpose").$type<KeptPurpose>().notNull(),
    words: text("words").notNull(),
  },
  (t) => [
    index("personal_data_reads_person").on(t.personId, t.at),
    index("personal_data_reads_need").on(t.needId, t.at),
    index("personal_data_reads_at").on(t.at),
  ],
);

/** Which version of which consent text a person agreed to, and since when no longer. */
export const consents = sqliteTable(
  "consents",
  {
    id: text("id").primaryKey(),
    personId: text("person_id").notNull(),
    textId: text("text_id").notNull(),
    version: integer("version").notNull(),
    agreedAt: instant("agreed_at").notNull(),
    withdrawnAt: instant("withdrawn_at"),
  },
  (t) => [index("consents_person").on(t.personId, t.textId, t.agreedAt)],
);

export type ContributionsChoice = "keep" | "go";

/** An account that is to be deleted when `dueAt` comes, unless it is undone before. */
export const deletionRequests = sqliteTable(
  "deletion_requests",
  {
    id: text("id").primaryKey(),
    personId: text("person_id").notNull(),
    contributions: text("contributions").$type<ContributionsChoice>().notNull(),
    askedAt: instant("asked_at").notNull(),
    dueAt: instant("due_at").notNull(),
    undoneAt: instant("undone_at"),
    doneAt: instant("done_at"),
  },
  (t) => [
    index("deletion_requests_person").on(t.personId, t.askedAt),
    index("deletion_requests_due").on(t.dueAt).where(sql`undone_at IS NULL AND done_at IS NULL`),
  ],
);

/** Who was erased, by id alone: a backup that is restored has to erase them again. */
export const erasures = sqliteTable("erasures", {
  personId: text("person_id").primaryKey(),
  contributions: text("contributions").$type<ContributionsChoice>().notNull(),
  at: instant("at").notNull(),
});

/** How many days each kind of thing is kept, and by which article. */
export const retentionRules = sqliteTable("retention_rules", {
  id: text("id").primaryKey(),
  days: integer("days").notNull(),
  basis: text("basis").notNull(),
  basisEn: text("basis_en").notNull().default(""),
});

/** A guardian's consent for somebody under fourteen: asked, agreed, ended. */
export const guardianships = sqliteTable(
  "guardianships",
  {
    id: text("id").primaryKey(),
    childId: text("child_id").notNull(),
    /** Digest of the mobile that the child named; gone once its owner has answered. */
    guardianDigest: text("guardian_digest"),
    guardianId: text("guardian_id"),
    askedAt: instant("asked_at").notNull(),
    agreedAt: instant("agreed_at"),
    textVersion: integer("text_version"),
    endedAt: instant("ended_at"),
    endedWhy: text("ended_why").$type<"withdrawn" | "refused" | "of-age" | "replaced" | "erased">(),
  },
  (t) => [
    index("guardianships_child").on(t.childId, t.endedAt),
    index("guardianships_guardian").on(t.guardianId, t.endedAt),
    index("guardianships_digest").on(t.guardianDigest),
  ],
);
