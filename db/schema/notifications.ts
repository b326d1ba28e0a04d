import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { instant, json } from "../columns.ts";

/**
 * One row per event, recipient and channel. `claimed` is set before sending; a crash after the provider took the
 * message and before we recorded it is found later and becomes `uncertain`: shown to the operator, never resent by itself.
 */
export const deliveries = sqliteTable(
  "deliveries",
  {
    id: text("id").primaryKey(),
    eventSeq: integer("event_seq").notNull(),
    /** `person:<id>`, `need-contact:<needId>` or `replaced-contact:<id>`. */
    recipient: text("recipient").notNull(),
    channel: text("channel", { enum: ["portal", "email", "sms"] }).notNull(),
    template: text("template").notNull(),
    /** Ids and codes for the template; words are read again when it is sent. */
    subjectKind: text("subject_kind").notNull(),
    subjectId: text("subject_id").notNull(),
    particulars: json<Record<string, string | number>>("particulars").notNull(),
    state: text("state", {
      enum: ["pending", "claimed", "sending", "sent", "failed", "uncertain", "dropped"],
    }).notNull(),
    attempts: integer("attempts").notNull().default(0),
    nextTryAt: instant("next_try_at").notNull(),
    claimedBy: text("claimed_by"),
    claimedAt: instant("claimed_at"),
    messageId: text("message_id").notNull(),
    lastError: text("last_error"),
    createdAt: instant("created_at").notNull(),
    sentAt: instant("sent_at"),
    readAt: instant("read_at"),
  },
  (t) => [
    uniqueIndex("deliveries_once").on(t.eventSeq, t.recipient, t.channel),
    index("deliveries_due").on(t.state, t.nextTryAt),
    index("deliveries_recipient").on(t.recipient, t.channel, t.createdAt),
  ],
);

/** A reminder is given once per subject, kind and due moment. */
export const reminders = sqliteTable(
  "reminders",
  {
    id: text("id").primaryKey(),
    subjectKind: text("subject_kind").notNull(),
    subjectId: text("subject_id").notNull(),
    kind: text("kind").notNull(),
    dueAt: text("due_at").notNull(),
    givenAt: instant("given_at").notNull(),
  },
  (t) => [uniqueIndex("reminders_once").on(t.subjectKind, t.subjectId, t.kind, t.dueAt)],
);

/** Demo mode's post box: what would have been sent, for the outbox page. Production never writes here. */
export const demoOutbox = sqliteTable(
  "demo_outbox",
  {
    id: text("id").primaryKey(),
    channel: text("channel", { enum: ["email", "sms"] }).notNull(),
    address: text("address").notNull(),
    subject: text("subject").notNull(),
    body: text("body").notNull(),
    at: instant("at").notNull(),
  },
  (t) => [index("demo_outbox_at").on(t.at), index("demo_outbox_address").on(t.address, t.at)],
);
