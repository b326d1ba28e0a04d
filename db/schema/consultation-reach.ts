import { integer, sqliteTable, text, unique } from "drizzle-orm/sqlite-core";
import type { PopulationParts } from "#app/domain/consultations/reach/reference-population.ts";
import { civilDate, instant, json } from "../columns.ts";
import { people, territories } from "./people.ts";

/** How many people live in a territory, from a day on: in all, and by age band and group where that is known. */
export const referencePopulations = sqliteTable(
  "reference_populations",
  {
    id: text("id").primaryKey(),
    territoryId: text("territory_id")
      .notNull()
      .references(() => territories.id),
    total: integer("total").notNull(),
    parts: json<PopulationParts>("parts").notNull(),
    source: text("source").notNull(),
    /** The day that the figures tell of. */
    countedOn: civilDate("counted_on").notNull(),
    validFrom: civilDate("valid_from").notNull(),
    validUntil: civilDate("valid_until"),
    keptBy: text("kept_by")
      .notNull()
      .references(() => people.id),
    keptAt: instant("kept_at").notNull(),
  },
  (t) => [unique("reference_population_from").on(t.territoryId, t.validFrom)],
);
