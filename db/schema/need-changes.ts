import { integer, sqliteTable } from "drizzle-orm/sqlite-core";

/** Which needs changed, in which order, for indexes in memory: the newest 100,000 changes, kept by triggers. */
export const needChanges = sqliteTable("need_changes", {
  seq: integer("seq").primaryKey(),
  n: integer("n").notNull(),
});
