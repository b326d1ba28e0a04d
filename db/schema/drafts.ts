import { index, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { instant } from "../columns.ts";

/** A form that waits while its writer signs in: typed values by field, sealed for the contact among them. Gone when it is taken up or out of date. */
export const needDrafts = sqliteTable(
  "need_drafts",
  {
    id: text("id").primaryKey(),
    sealed: text("sealed").notNull(),
    keyId: text("key_id").notNull(),
    keptUntil: instant("kept_until").notNull(),
  },
  (t) => [index("need_drafts_until").on(t.keptUntil), index("need_drafts_key").on(t.keyId)],
);

/** A form that waits while its sender proves who they are. Only the browser that sent it holds the key to it. */
export const parkedForms = sqliteTable(
  "parked_forms",
  {
    id: text("id").primaryKey(),
    browserDigest: text("browser_digest").notNull(),
    /** Who sent it, where somebody was signed in: nobody else gets it back. */
    personId: text("person_id"),
    act: text("act").notNull(),
    /** The path that the form goes to. */
    target: text("target").notNull(),
    sealed: text("sealed").notNull(),
    keptUntil: instant("kept_until").notNull(),
  },
  (t) => [index("parked_forms_until").on(t.keptUntil), index("parked_forms_browser").on(t.browserDigest)],
);
