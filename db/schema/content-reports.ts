import { sql } from "drizzle-orm";
import { index, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { instant } from "../columns.ts";

/** A reader's report that something should not be shown. */
export const contentReports = sqliteTable(
  "content_reports",
  {
    id: text("id").primaryKey(),
    subjectKind: text("subject_kind", { enum: ["need", "comment", "opinion", "contribution"] }).notNull(),
    subjectId: text("subject_id").notNull(),
    reporterId: text("reporter_id"),
    ground: text("ground").notNull(),
    words: text("words").notNull(),
    at: instant("at").notNull(),
  },
  (t) => [
    index("content_reports_subject").on(t.subjectKind, t.subjectId),
    index("content_reports_reporter").on(t.reporterId).where(sql`reporter_id IS NOT NULL`),
  ],
);
