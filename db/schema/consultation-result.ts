import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Tally } from "#app/domain/consultations/result/tally.ts";
import type { OpinionAdoption } from "#app/domain/notices/opinion-terms.ts";
import { consultations } from "./consultations.ts";

/** How many there are of each, kept by triggers on contributions and passages; what was taken back is not in it. Zero stays. */
export const consultationTallies = sqliteTable(
  "consultation_tallies",
  {
    consultationId: text("consultation_id")
      .notNull()
      .references(() => consultations.id),
    tally: text("tally").$type<Tally>().notNull(),
    /** `individual/web` of contributions; the topic, subject or unit of passages, empty where they have none. */
    part: text("part").notNull(),
    /** What became of the passages; empty while they are undecided. */
    adoption: text("adoption").$type<OpinionAdoption | "">().notNull(),
    many: integer("many").notNull(),
  },
  (t) => [primaryKey({ columns: [t.consultationId, t.tally, t.part, t.adoption] })],
);
