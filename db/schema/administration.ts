import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { RegisterKind } from "#app/domain/administration/register-kinds.ts";
import { instant, json } from "../columns.ts";
import { events } from "./audit.ts";

/** Append-only: triggers refuse every UPDATE and DELETE. What a record was and what it became, and why. */
export const registerChanges = sqliteTable(
  "register_changes",
  {
    kind: text("kind").$type<RegisterKind>().notNull(),
    key: text("key").notNull(),
    version: integer("version").notNull(),
    /** Null where the record is new. */
    before: json<unknown>("before"),
    /** Null where the record has ended. */
    after: json<unknown>("after"),
    /** A civil date or a moment, for kinds whose versions begin later than they are decided. */
    validFrom: text("valid_from"),
    reason: text("reason").notNull(),
    changedBy: text("changed_by").notNull(),
    changedAt: instant("changed_at").notNull(),
    eventSeq: integer("event_seq")
      .notNull()
      .references(() => events.seq),
  },
  (t) => [
    primaryKey({ columns: [t.kind, t.key, t.version] }),
    index("register_changes_at").on(t.kind, t.changedAt),
  ],
);

/** Records that have no table of their own, and differ from what the portal ships with. */
export const registerRecords = sqliteTable(
  "register_records",
  {
    kind: text("kind").$type<RegisterKind>().notNull(),
    key: text("key").notNull(),
    value: json<unknown>("value").notNull(),
  },
  (t) => [primaryKey({ columns: [t.kind, t.key] })],
);
