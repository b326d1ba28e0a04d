import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { needs } from "./needs.ts";

/** A number for each need that nothing changes, not even compacting the file: how the indexes of map and search know it. Kept by a trigger. */
export const needKeys = sqliteTable("need_keys", {
  n: integer("n").primaryKey(),
  needId: text("need_id")
    .notNull()
    .unique()
    .references(() => needs.id, { onDelete: "cascade" }),
});
