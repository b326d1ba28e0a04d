import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text, unique } from "drizzle-orm/sqlite-core";
import { contributions } from "./consultations.ts";
import { people } from "./people.ts";

/** Photos and PDFs that came with a contribution: its writer and the office see them, everybody else how many there are. */
export const contributionAttachments = sqliteTable(
  "contribution_attachments",
  {
    id: text("id").primaryKey(),
    contributionId: text("contribution_id")
      .notNull()
      .references(() => contributions.id),
    authorId: text("author_id").references(() => people.id),
    /** From 1, in the order in which they were chosen. */
    position: integer("position").notNull(),
    digest: text("digest").notNull(),
    type: text("type").$type<"application/pdf" | "image/webp">().notNull(),
    size: integer("size").notNull(),
  },
  (t) => [
    unique("contribution_attachment_position").on(t.contributionId, t.position),
    index("contribution_attachments_author").on(t.authorId).where(sql`author_id IS NOT NULL`),
    index("contribution_attachments_digest").on(t.digest),
  ],
);
