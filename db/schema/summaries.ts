import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { NeedCategory } from "#app/domain/needs/need-terms.ts";
import type { SummaryState } from "#app/domain/summaries/summary-states.ts";
import { instant } from "../columns.ts";
import { needs } from "./needs.ts";

export const summaries = sqliteTable(
  "summaries",
  {
    id: text("id").primaryKey(),
    number: text("number").notNull().unique(),
    title: text("title").notNull(),
    asked: text("asked").notNull(),
    evidence: text("evidence").notNull(),
    category: text("category").$type<NeedCategory>().notNull(),
    territoryId: text("territory_id"),
    state: text("state").$type<SummaryState>().notNull(),
    preparedBy: text("prepared_by").notNull(),
    preparedAt: instant("prepared_at").notNull(),
    reviewedBy: text("reviewed_by"),
    publishedAt: instant("published_at"),
    /** Why the reviewer gave it back; gone when it goes to review again. */
    returnedReason: text("returned_reason"),
    declinedReason: text("declined_reason"),
    declinedAt: instant("declined_at"),
    version: integer("version").notNull().default(1),
  },
  (t) => [index("summaries_state").on(t.state, t.preparedAt)],
);

export const summaryNeeds = sqliteTable(
  "summary_needs",
  {
    summaryId: text("summary_id")
      .notNull()
      .references(() => summaries.id),
    needId: text("need_id")
      .notNull()
      .references(() => needs.id),
  },
  (t) => [primaryKey({ columns: [t.summaryId, t.needId] }), index("summary_needs_need").on(t.needId)],
);

/** A quote is words that stand in a public need that the summary holds. */
export const summaryQuotes = sqliteTable(
  "summary_quotes",
  {
    summaryId: text("summary_id")
      .notNull()
      .references(() => summaries.id),
    position: integer("position").notNull(),
    needId: text("need_id")
      .notNull()
      .references(() => needs.id),
    words: text("words").notNull(),
  },
  (t) => [primaryKey({ columns: [t.summaryId, t.position] })],
);
