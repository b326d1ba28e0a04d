import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { GivenTerritory } from "#app/domain/geo/given-territory.ts";
import type { HandoverState } from "#app/domain/offices/handover-states.ts";
import { civilDate, instant, json } from "../columns.ts";
import { people, territories } from "./people.ts";

/** Who may not act, why, and what they said to it. */
export const suspensions = sqliteTable(
  "suspensions",
  {
    id: text("id").primaryKey(),
    personId: text("person_id")
      .notNull()
      .references(() => people.id),
    reason: text("reason").notNull(),
    suspendedAt: instant("suspended_at").notNull(),
    suspendedBy: text("suspended_by").notNull(),
    liftedAt: instant("lifted_at"),
    liftedBy: text("lifted_by"),
    liftReason: text("lift_reason"),
    appeal: text("appeal"),
    appealedAt: instant("appealed_at"),
  },
  (t) => [
    index("suspensions_person").on(t.personId, t.liftedAt),
    uniqueIndex("suspensions_one_in_force").on(t.personId).where(sql`lifted_at IS NULL`),
  ],
);

/** Who is away from the first day to the last, both included, and who acts in their place. */
export const absences = sqliteTable(
  "absences",
  {
    id: text("id").primaryKey(),
    personId: text("person_id")
      .notNull()
      .references(() => people.id),
    substituteId: text("substitute_id")
      .notNull()
      .references(() => people.id),
    fromOn: civilDate("from_on").notNull(),
    untilOn: civilDate("until_on").notNull(),
    enteredAt: instant("entered_at").notNull(),
    enteredBy: text("entered_by").notNull(),
    /** Back earlier, or never away. */
    endedAt: instant("ended_at"),
  },
  (t) => [
    index("absences_person").on(t.personId, t.untilOn),
    index("absences_substitute").on(t.substituteId, t.untilOn),
  ],
);

/** A territory that passes from one planner to another, with its open needs. */
export const handovers = sqliteTable(
  "handovers",
  {
    id: text("id").primaryKey(),
    territoryId: text("territory_id")
      .notNull()
      .references(() => territories.id),
    fromId: text("from_id")
      .notNull()
      .references(() => people.id),
    toId: text("to_id")
      .notNull()
      .references(() => people.id),
    onDay: civilDate("on_day").notNull(),
    note: text("note").notNull(),
    state: text("state").$type<HandoverState>().notNull(),
    proposedAt: instant("proposed_at").notNull(),
    proposedBy: text("proposed_by").notNull(),
    answeredAt: instant("answered_at"),
    doneAt: instant("done_at"),
    /** How many open needs went over. */
    cases: integer("cases"),
  },
  (t) => [
    index("handovers_from").on(t.fromId, t.state),
    index("handovers_to").on(t.toId, t.state),
    index("handovers_due").on(t.state, t.onDay),
    uniqueIndex("handovers_one_open")
      .on(t.territoryId, t.fromId)
      .where(sql`state IN ('proposed', 'accepted')`),
  ],
);

/** A file of territories that was checked and waits for confirmation, and what became of it. */
export const territoryImports = sqliteTable("territory_imports", {
  id: text("id").primaryKey(),
  fileDigest: text("file_digest").notNull(),
  features: json<GivenTerritory[]>("features").notNull(),
  uploadedAt: instant("uploaded_at").notNull(),
  uploadedBy: text("uploaded_by").notNull(),
  reroutes: integer("reroutes").notNull().default(0),
  confirmedAt: instant("confirmed_at"),
  confirmedBy: text("confirmed_by"),
});
