import { sql } from "drizzle-orm";
import { blob, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** Needs by what they speak of and where one alike could lie. `n` is that of `need_keys`. */
export const needSigns = sqliteTable(
  "need_signs",
  {
    sign: integer("sign").notNull(),
    area: integer("area").notNull(),
    n: integer("n").notNull(),
  },
  (t) => [primaryKey({ columns: [t.sign, t.area, t.n] })],
);

/** The same by need: sign and area in turn, 32 bits each. */
export const needSignatures = sqliteTable("need_signatures", {
  n: integer("n").primaryKey(),
  signs: blob("signs", { mode: "buffer" }).notNull(),
});

/** Notes of what changed, kept by triggers, taken by the job that reads the needs. */
export const needSignChanges = sqliteTable("need_sign_changes", {
  seq: integer("seq").primaryKey({ autoIncrement: true }),
  n: integer("n").notNull(),
});

/** One row: the version of the rules that signs are kept by. Of the needs up to `last`, those up to `upto` were made anew by it. */
export const needSignRules = sqliteTable("need_sign_rules", {
  id: integer("id").primaryKey().default(sql`1`),
  version: text("version").notNull(),
  upto: integer("upto").notNull(),
  last: integer("last").notNull(),
});
