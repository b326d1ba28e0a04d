import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { DocumentPurpose, PlanDocumentType } from "#app/domain/plans/documents/document-terms.ts";
import type { SecrecyReview } from "#app/domain/plans/plan-terms.ts";
import { flag, instant, json } from "../columns.ts";
import { people } from "./people.ts";
import { planVersions } from "./plans.ts";

/** Files that are laid open with a version, each with its own secrecy review. A row never changes what it names. */
export const planDocuments = sqliteTable(
  "plan_documents",
  {
    id: text("id").primaryKey(),
    versionId: text("version_id")
      .notNull()
      .references(() => planVersions.id),
    purpose: text("purpose").$type<DocumentPurpose>().notNull(),
    /** Of an attachment; the papers are called by what they are. */
    title: text("title"),
    digest: text("digest").notNull(),
    type: text("type").$type<PlanDocumentType>().notNull(),
    /** Bytes. */
    size: integer("size").notNull(),
    secrecyReview: json<SecrecyReview>("secrecy_review"),
    reviewNumber: text("review_number"),
    exemption: text("exemption"),
    addedBy: text("added_by")
      .notNull()
      .references(() => people.id),
    addedAt: instant("added_at").notNull(),
    withdrawnAt: instant("withdrawn_at"),
    withdrawnBy: text("withdrawn_by").references(() => people.id),
    withdrawnReason: text("withdrawn_reason"),
    /** Whether anybody could read it when it was taken back: then that, and why, stays public. */
    wasPublic: flag("was_public").notNull().default(false),
  },
  (t) => [
    index("plan_documents_version").on(t.versionId, t.addedAt),
    index("plan_documents_digest").on(t.digest),
  ],
);
