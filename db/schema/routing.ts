import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { NeedCategory, NeedKind } from "#app/domain/needs/need-terms.ts";
import { civilDate } from "../columns.ts";
import { territories, units } from "./people.ts";

/** Territory × category × kind (× plan tier) → unit and planner. Higher priority first; the most specific wins among equals. */
export const routingRules = sqliteTable(
  "routing_rules",
  {
    id: text("id").primaryKey(),
    label: text("label").notNull(),
    labelEn: text("label_en").notNull().default(""),
    priority: integer("priority").notNull(),
    territoryId: text("territory_id").references(() => territories.id),
    category: text("category").$type<NeedCategory>(),
    kind: text("kind").$type<NeedKind>(),
    planTier: text("plan_tier"),
    unitId: text("unit_id")
      .notNull()
      .references(() => units.id),
    /** `territory`: the planner appointed to the need's territory; `none`: the unit's officers alone. */
    planner: text("planner", { enum: ["territory", "none"] }).notNull(),
    validFrom: civilDate("valid_from").notNull(),
    validUntil: civilDate("valid_until"),
  },
  (t) => [index("routing_rules_territory").on(t.territoryId)],
);
