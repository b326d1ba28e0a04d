import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { civilDate, json } from "../columns.ts";

export const plans = sqliteTable("plans", {
  id: text("id").primaryKey(),
  title: text("title").notNull(),
  titleEn: text("title_en").notNull(),
  tier: text("tier").notNull(),
  version: text("version").notNull(),
  approvedOn: civilDate("approved_on"),
  source: text("source").notNull(),
});

export const planClauses = sqliteTable(
  "plan_clauses",
  {
    planId: text("plan_id")
      .notNull()
      .references(() => plans.id),
    anchor: text("anchor").notNull(),
    number: text("number").notNull(),
    heading: text("heading").notNull(),
    chapter: text("chapter").notNull(),
    words: text("words").notNull(),
    position: integer("position").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.planId, t.anchor] }),
    index("plan_clauses_order").on(t.planId, t.position),
  ],
);

/** Control lines, zones and projects drawn on the plan, each with its recorded secrecy review. */
export const planFeatures = sqliteTable(
  "plan_features",
  {
    id: text("id").primaryKey(),
    planId: text("plan_id")
      .notNull()
      .references(() => plans.id),
    layer: text("layer").notNull(),
    code: text("code").notNull(),
    name: text("name").notNull(),
    nameEn: text("name_en").notNull(),
    clauseAnchor: text("clause_anchor"),
    geometry: json<unknown>("geometry").notNull(),
    reviewNumber: text("review_number").notNull(),
    secrecyReview: json<{ who: string; when: string; basis: string }>("secrecy_review").notNull(),
  },
  (t) => [index("plan_features_layer").on(t.planId, t.layer)],
);
