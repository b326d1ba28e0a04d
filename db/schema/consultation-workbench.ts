import { index, integer, primaryKey, sqliteTable, text, unique } from "drizzle-orm/sqlite-core";
import type { PassageAct, PassageSaid } from "#app/domain/consultations/workbench/passage-history.ts";
import { instant, json } from "../columns.ts";
import { consultations, contributions, passages } from "./consultations.ts";
import { people } from "./people.ts";

/** Each change of a passage, with what was said of it before and afterwards; it outlives a passage that was joined to another. */
export const passageHistory = sqliteTable(
  "passage_history",
  {
    id: text("id").primaryKey(),
    consultationId: text("consultation_id")
      .notNull()
      .references(() => consultations.id),
    contributionId: text("contribution_id")
      .notNull()
      .references(() => contributions.id),
    passageId: text("passage_id").notNull(),
    act: text("act").$type<PassageAct>().notNull(),
    byId: text("by_id")
      .notNull()
      .references(() => people.id),
    at: instant("at").notNull(),
    before: json<PassageSaid>("before"),
    after: json<PassageSaid>("after"),
    /** Why it was sent back. */
    note: text("note"),
    /** The unit proposed when it was sent back. */
    unitId: text("unit_id"),
    /** What was done in one step shares it. */
    batchId: text("batch_id"),
  },
  (t) => [index("passage_history_contribution").on(t.contributionId, t.at, t.id)],
);

/** Who works on a passage just now: a courtesy that runs out by itself; what is saved is guarded by revisions. */
export const passageHolds = sqliteTable("passage_holds", {
  passageId: text("passage_id")
    .primaryKey()
    .references(() => passages.id, { onDelete: "cascade" }),
  personId: text("person_id")
    .notNull()
    .references(() => people.id),
  since: instant("since").notNull(),
  until: instant("until").notNull(),
});

/** 分类: the words under which a consultation's passages are grouped. */
export const consultationTopics = sqliteTable(
  "consultation_topics",
  {
    id: text("id").primaryKey(),
    consultationId: text("consultation_id")
      .notNull()
      .references(() => consultations.id),
    name: text("name").notNull(),
  },
  (t) => [unique("consultation_topic").on(t.consultationId, t.name)],
);

/** Under which keys a passage is found by others like it (`likeness.ts`). */
export const passageLikeness = sqliteTable(
  "passage_likeness",
  { key: integer("key").notNull(), passageId: text("passage_id").notNull() },
  (t) => [primaryKey({ columns: [t.key, t.passageId] })],
);
