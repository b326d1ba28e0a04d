import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { instant, json } from "../columns.ts";

/** Append-only and hash-chained: triggers refuse every UPDATE and DELETE. Ids, codes and digests only, never personal text. */
export const events = sqliteTable(
  "events",
  {
    seq: integer("seq").primaryKey(),
    at: instant("at").notNull(),
    actor: text("actor").notNull(),
    actorRole: text("actor_role").notNull(),
    type: text("type").notNull(),
    subjectKind: text("subject_kind").notNull(),
    subjectId: text("subject_id").notNull(),
    particulars: text("particulars").notNull(),
    previousHash: text("previous_hash").notNull(),
    hash: text("hash").notNull(),
  },
  (t) => [
    index("events_subject").on(t.subjectKind, t.subjectId, t.seq),
    index("events_at").on(t.at),
    index("events_type").on(t.type, t.at),
    index("events_actor").on(t.actor, t.at),
  ],
);

/** The outbox for reactions: a row per event that something follows from, gone when that is done. */
export const pendingReactions = sqliteTable(
  "pending_reactions",
  {
    eventSeq: integer("event_seq")
      .primaryKey()
      .references(() => events.seq),
    dueAt: instant("due_at").notNull(),
    attempts: integer("attempts").notNull().default(0),
    claimedBy: text("claimed_by"),
    lastError: text("last_error"),
  },
  (t) => [index("pending_reactions_due").on(t.dueAt)],
);

/** Named sequences (need numbers, task numbers), taken inside the command's transaction. */
export const counters = sqliteTable("counters", {
  name: text("name").primaryKey(),
  value: integer("value").notNull(),
});

/** Values that a portal keeps about itself: its generated secret in demo mode, the demo's fingerprint. */
export const settings = sqliteTable("settings", {
  key: text("key").primaryKey(),
  value: json<unknown>("value").notNull(),
});

/** How far the chain is verified, in one row: new rows up to `head`, and the whole again from the first up to `walk`. */
export const ledgerChecks = sqliteTable("ledger_checks", {
  id: integer("id").primaryKey(),
  headSeq: integer("head_seq").notNull(),
  headHash: text("head_hash").notNull(),
  walkSeq: integer("walk_seq").notNull(),
  walkHash: text("walk_hash").notNull(),
  /** When the walk last came to the end without a fault. */
  wholeAt: instant("whole_at"),
  checkedAt: instant("checked_at").notNull(),
  fault: text("fault"),
  faultSeq: integer("fault_seq"),
  faultAt: instant("fault_at"),
});
