import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text, unique, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { ReachAct, ReachDimension } from "#app/domain/consultations/reach/participation-rules.ts";
import type { PhaseWay } from "#app/domain/consultations/reach/phase.ts";
import type { PopulationParts } from "#app/domain/consultations/reach/reference-population.ts";
import { civilDate, instant, json } from "../columns.ts";
import { consultations } from "./consultations.ts";
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

/** What was done about whom a consultation had not reached. */
export const reachActsDone = sqliteTable(
  "reach_acts",
  {
    id: text("id").primaryKey(),
    consultationId: text("consultation_id")
      .notNull()
      .references(() => consultations.id),
    dimension: text("dimension").$type<ReachDimension>().notNull(),
    /** Code of the territory, the age band or the group. */
    part: text("part").notNull(),
    act: text("act").$type<ReachAct>().notNull(),
    words: text("words").notNull(),
    byId: text("by_id")
      .notNull()
      .references(() => people.id),
    at: instant("at").notNull(),
    submissionKey: text("submission_key").unique(),
  },
  (t) => [
    index("reach_acts_consultation").on(t.consultationId, t.at),
    uniqueIndex("reach_acts_told").on(t.consultationId, t.part).where(sql`act = 'tell-planner'`),
  ],
);

/** A part of a consultation's period, both its days whole. */
export const consultationPhases = sqliteTable(
  "consultation_phases",
  {
    consultationId: text("consultation_id")
      .notNull()
      .references(() => consultations.id),
    position: integer("position").notNull(),
    name: text("name").notNull(),
    words: text("words").notNull(),
    opensOn: civilDate("opens_on").notNull(),
    closesOn: civilDate("closes_on").notNull(),
    ways: json<readonly PhaseWay[]>("ways").notNull(),
  },
  (t) => [primaryKey({ columns: [t.consultationId, t.position] })],
);
