import { integer, sqliteTable } from "drizzle-orm/sqlite-core";

/** How often anything that pages show was changed, in one row: raised by triggers (`db/public-changes.ts`). */
export const publicChanges = sqliteTable("public_changes", {
  id: integer("id").primaryKey(),
  version: integer("version").notNull(),
});
