import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { AlertHears, AlertNews, AlertPace, AlertState } from "#app/domain/needs/alerts/alert-terms.ts";
import type { Lang } from "#app/domain/text/language.ts";
import { instant } from "../columns.ts";
import { people } from "./people.ts";

/** What a reader follows on the needs map. Of somebody without an account it is confirmed from the start: nothing is kept before. */
export const alerts = sqliteTable(
  "alerts",
  {
    id: text("id").primaryKey(),
    personId: text("person_id").references(() => people.id),
    locale: text("locale").$type<Lang>().notNull(),
    /** The filter as the map's address has it. */
    query: text("query").notNull(),
    hears: text("hears").$type<AlertHears>().notNull(),
    pace: text("pace").$type<AlertPace>().notNull(),
    state: text("state").$type<AlertState>().notNull(),
    /** When its next letter is due; null while nothing was found. */
    dueAt: instant("due_at"),
    madeAt: instant("made_at").notNull(),
    changedAt: instant("changed_at").notNull(),
    endedAt: instant("ended_at"),
  },
  (t) => [
    uniqueIndex("alerts_person").on(t.personId, t.query).where(sql`person_id IS NOT NULL`),
    index("alerts_due").on(t.dueAt).where(sql`due_at IS NOT NULL`),
    index("alerts_ended").on(t.endedAt).where(sql`ended_at IS NOT NULL`),
    index("alerts_query").on(t.query),
    index("alerts_followed").on(t.query, t.id).where(sql`state IN ('active', 'paused') AND due_at IS NULL`),
  ],
);

/** Where the letters of somebody without an account go. */
export const alertContacts = sqliteTable(
  "alert_contacts",
  {
    alertId: text("alert_id")
      .primaryKey()
      .references(() => alerts.id, { onDelete: "cascade" }),
    digest: text("digest").notNull(),
    sealed: text("sealed").notNull(),
    keyId: text("key_id").notNull(),
  },
  (t) => [index("alert_contacts_digest").on(t.digest), index("alert_contacts_key").on(t.keyId)],
);

/** The signs by which a need finds the alerts that may be about it; only of those that are in force, or wait for their need to go on. */
export const alertKeys = sqliteTable(
  "alert_keys",
  {
    key: text("key").notNull(),
    alertId: text("alert_id")
      .notNull()
      .references(() => alerts.id, { onDelete: "cascade" }),
  },
  (t) => [primaryKey({ columns: [t.key, t.alertId] }), index("alert_keys_alert").on(t.alertId)],
);

/** What was found and waits for the alert's next letter. */
export const alertFinds = sqliteTable(
  "alert_finds",
  {
    alertId: text("alert_id")
      .notNull()
      .references(() => alerts.id, { onDelete: "cascade" }),
    needId: text("need_id").notNull(),
    news: text("news").$type<AlertNews>().notNull(),
    eventSeq: integer("event_seq").notNull(),
  },
  (t) => [primaryKey({ columns: [t.alertId, t.needId] })],
);

/** How far the ledger has been looked through: one row. */
export const alertCursors = sqliteTable("alert_cursors", {
  id: integer("id").primaryKey(),
  eventSeq: integer("event_seq").notNull(),
  keyRules: integer("key_rules").notNull().default(0),
});
