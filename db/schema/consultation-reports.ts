import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type {
  ExportFault,
  ExportKind,
  ExportNames,
  ExportPurpose,
  ExportState,
} from "#app/domain/consultations/reports/export-terms.ts";
import type { Lang } from "#app/domain/text/language.ts";
import { instant } from "../columns.ts";
import { consultations } from "./consultations.ts";
import { people } from "./people.ts";

/** A copy of a consultation that somebody asked for. The row stays when its file has gone: it tells who took names, and what for. */
export const consultationExports = sqliteTable(
  "consultation_exports",
  {
    id: text("id").primaryKey(),
    consultationId: text("consultation_id")
      .notNull()
      .references(() => consultations.id),
    kind: text("kind").$type<ExportKind>().notNull(),
    names: text("names").$type<ExportNames>().notNull(),
    language: text("language").$type<Lang>().notNull(),
    /** The office's own template, for a report that is not set in the portal's form. */
    templateId: text("template_id"),
    /** What the names are for; nothing where they are masked. */
    purpose: text("purpose").$type<ExportPurpose>(),
    words: text("words"),
    askedBy: text("asked_by")
      .notNull()
      .references(() => people.id),
    askedAt: instant("asked_at").notNull(),
    state: text("state").$type<ExportState>().notNull(),
    /** Rows written, of how many. */
    done: integer("done").notNull().default(0),
    total: integer("total").notNull().default(0),
    attempts: integer("attempts").notNull().default(0),
    claimedBy: text("claimed_by"),
    claimedAt: instant("claimed_at"),
    fault: text("fault").$type<ExportFault>(),
    /** Set with `ready` and never before: no half file is offered. */
    digest: text("digest"),
    size: integer("size"),
    readyAt: instant("ready_at"),
    expiresAt: instant("expires_at"),
    submissionKey: text("submission_key").notNull().unique(),
  },
  (t) => [
    index("consultation_exports_consultation").on(t.consultationId, t.askedAt),
    index("consultation_exports_asked_by").on(t.askedBy),
    index("consultation_exports_waiting").on(t.state, t.askedAt).where(sql`state IN ('queued', 'running')`),
    index("consultation_exports_kept").on(t.expiresAt).where(sql`state = 'ready'`),
    index("consultation_exports_digest").on(t.digest).where(sql`digest IS NOT NULL`),
  ],
);

/** The office's own forms for reports. A file that was taken back is kept as long as copies are made by it. */
export const reportTemplates = sqliteTable(
  "report_templates",
  {
    id: text("id").primaryKey(),
    name: text("name").notNull(),
    digest: text("digest").notNull(),
    size: integer("size").notNull(),
    addedBy: text("added_by")
      .notNull()
      .references(() => people.id),
    addedAt: instant("added_at").notNull(),
    removedAt: instant("removed_at"),
  },
  (t) => [
    index("report_templates_standing").on(t.name, t.id).where(sql`removed_at IS NULL`),
    index("report_templates_digest").on(t.digest),
  ],
);
