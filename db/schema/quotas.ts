import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** How much of a limit was used in one slot of its window, by all processes; moments in ms. */
export const quotaUses = sqliteTable(
  "quota_uses",
  {
    name: text("name").notNull(),
    /** Digest or id of whom it counts for: never an address. */
    whose: text("whose").notNull(),
    slot: integer("slot").notNull(),
    amount: integer("amount").notNull(),
    /** When it no longer counts. */
    until: integer("until").notNull(),
  },
  (t) => [primaryKey({ columns: [t.name, t.whose, t.slot] }), index("quota_uses_until").on(t.until)],
);
