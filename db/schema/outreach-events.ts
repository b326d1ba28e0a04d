import { sql } from "drizzle-orm";
import { index, integer, real, sqliteTable, text, unique } from "drizzle-orm/sqlite-core";
import type { OutreachKind, OutreachState, SignUpState } from "#app/domain/outreach/events/event-terms.ts";
import { instant } from "../columns.ts";

/** Exhibitions, lectures and open days. */
export const outreachEvents = sqliteTable(
  "outreach_events",
  {
    id: text("id").primaryKey(),
    number: text("number").notNull().unique(),
    kind: text("kind").$type<OutreachKind>().notNull(),
    title: text("title").notNull(),
    titleEn: text("title_en").notNull(),
    words: text("words").notNull(),
    wordsEn: text("words_en"),
    placeLabel: text("place_label").notNull(),
    lon: real("lon"),
    lat: real("lat"),
    startsAt: instant("starts_at").notNull(),
    endsAt: instant("ends_at").notNull(),
    /** People, not sign-ups. */
    capacity: integer("capacity").notNull(),
    children: text("children"),
    access: text("access"),
    state: text("state").$type<OutreachState>().notNull(),
    cancelledReason: text("cancelled_reason"),
    attended: integer("attended"),
    record: text("record"),
    recordedAt: instant("recorded_at"),
    madeBy: text("made_by").notNull(),
    madeAt: instant("made_at").notNull(),
    revision: integer("revision").notNull().default(1),
    submissionKey: text("submission_key").unique(),
  },
  (t) => [
    index("outreach_events_start").on(t.startsAt),
    index("outreach_events_end").on(t.endsAt, t.startsAt),
    index("outreach_events_planned").on(t.startsAt).where(sql`state = 'planned'`),
  ],
);

/** One a person and event; signing up again after a withdrawal goes to the end of the line. */
export const outreachSignUps = sqliteTable(
  "outreach_sign_ups",
  {
    id: text("id").primaryKey(),
    eventId: text("event_id")
      .notNull()
      .references(() => outreachEvents.id),
    personId: text("person_id").notNull(),
    people: integer("people").notNull(),
    state: text("state").$type<SignUpState>().notNull(),
    placeInLine: integer("place_in_line").notNull(),
    at: instant("at").notNull(),
  },
  (t) => [
    unique("outreach_sign_up_once").on(t.eventId, t.personId),
    index("outreach_sign_ups_line").on(t.eventId, t.state, t.placeInLine),
    index("outreach_sign_ups_person").on(t.personId),
  ],
);

/** Photos in the record of an event, cleaned as every picture is. */
export const outreachPhotos = sqliteTable(
  "outreach_photos",
  {
    id: text("id").primaryKey(),
    eventId: text("event_id")
      .notNull()
      .references(() => outreachEvents.id),
    position: integer("position").notNull(),
    digest: text("digest").notNull(),
    thumbnailDigest: text("thumbnail_digest").notNull(),
    width: integer("width").notNull(),
    height: integer("height").notNull(),
    alternative: text("alternative").notNull(),
  },
  (t) => [index("outreach_photos_event").on(t.eventId, t.position)],
);
