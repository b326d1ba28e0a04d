import { index, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { instant, json } from "../columns.ts";

/** A form that waits while its writer signs in: typed values by field. Gone when it is taken up or out of date. */
export const needDrafts = sqliteTable(
  "need_drafts",
  {
    id: text("id").primaryKey(),
    values: json<Record<string, string[]>>("typed").notNull(),
    keptUntil: instant("kept_until").notNull(),
  },
  (t) => [index("need_drafts_until").on(t.keptUntil)],
);
