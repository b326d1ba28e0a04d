import { index, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { instant } from "../columns.ts";
import { needs } from "./needs.ts";

export const needPauses = sqliteTable(
  "need_pauses",
  {
    id: text("id").primaryKey(),
    needId: text("need_id")
      .notNull()
      .references(() => needs.id),
    fromAt: instant("from_at").notNull(),
    untilAt: instant("until_at"),
  },
  (t) => [index("need_pauses_need").on(t.needId)],
);

/** Which need was merged into which; undone, the row stays. */
export const needMerges = sqliteTable(
  "need_merges",
  {
    id: text("id").primaryKey(),
    needId: text("need_id")
      .notNull()
      .references(() => needs.id),
    intoId: text("into_id")
      .notNull()
      .references(() => needs.id),
    at: instant("at").notNull(),
    byId: text("by_id").notNull(),
    reason: text("reason").notNull(),
    undoneAt: instant("undone_at"),
    undoneBy: text("undone_by"),
  },
  (t) => [index("need_merges_need").on(t.needId), index("need_merges_into").on(t.intoId, t.undoneAt)],
);

/** What the office said is not the same matter: not suggested again, from either side. */
export const needsToldApart = sqliteTable(
  "needs_told_apart",
  {
    needId: text("need_id")
      .notNull()
      .references(() => needs.id),
    otherId: text("other_id")
      .notNull()
      .references(() => needs.id),
    at: instant("at").notNull(),
    byId: text("by_id").notNull(),
  },
  (t) => [primaryKey({ columns: [t.needId, t.otherId] }), index("needs_told_apart_other").on(t.otherId)],
);
