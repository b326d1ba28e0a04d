import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { TextDraft } from "#app/domain/outreach/texts/text-draft.ts";
import type { LinkKind, TextKind, TextState } from "#app/domain/outreach/texts/text-states.ts";
import { instant, json } from "../columns.ts";

/** Explainers of plans and official clarifications, through all their versions. */
export const outreachTexts = sqliteTable(
  "outreach_texts",
  {
    id: text("id").primaryKey(),
    number: text("number").notNull().unique(),
    kind: text("kind").$type<TextKind>().notNull(),
    /** The version that everybody reads; null while none was published. */
    currentVersion: integer("current_version"),
    shownAt: instant("shown_at"),
    submissionKey: text("submission_key").unique(),
  },
  (t) => [index("outreach_texts_shown").on(t.kind, t.shownAt)],
);

export const outreachTextVersions = sqliteTable(
  "outreach_text_versions",
  {
    textId: text("text_id")
      .notNull()
      .references(() => outreachTexts.id),
    version: integer("version").notNull(),
    state: text("state").$type<TextState>().notNull(),
    draft: json<TextDraft>("draft").notNull(),
    /** The version of the plan that an explainer was written for, and a mark of the clause's words then. */
    planVersion: text("plan_version"),
    clauseMark: text("clause_mark"),
    /** Why this version was made, from the second on; public. */
    why: text("why"),
    preparedBy: text("prepared_by").notNull(),
    preparedAt: instant("prepared_at").notNull(),
    reviewedBy: text("reviewed_by"),
    publishedAt: instant("published_at"),
    returnedReason: text("returned_reason"),
    revision: integer("revision").notNull().default(1),
  },
  (t) => [
    primaryKey({ columns: [t.textId, t.version] }),
    index("outreach_text_versions_state").on(t.state, t.preparedAt),
  ],
);

/** What the published version is about: nothing that is still a draft stands here. */
export const outreachTextLinks = sqliteTable(
  "outreach_text_links",
  {
    textId: text("text_id")
      .notNull()
      .references(() => outreachTexts.id),
    kind: text("kind").$type<LinkKind>().notNull(),
    /** A plan's id, `planId#anchor`, a need's or a summary's id. */
    ref: text("ref").notNull(),
  },
  (t) => [primaryKey({ columns: [t.kind, t.ref, t.textId] }), index("outreach_text_links_text").on(t.textId)],
);
