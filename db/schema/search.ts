import { customType, index, integer, primaryKey, sqliteTable, text, unique } from "drizzle-orm/sqlite-core";
import type { SearchKind } from "#app/domain/search/search-kinds.ts";

/** A figure or a text, whichever was put in. */
const either = customType<{ data: number | string; driverData: number | string }>({ dataType: () => "any" });

/** What changed since the index was made, noted by triggers: a need by its `need_keys.n`, any other thing by its id. */
export const searchChanges = sqliteTable("search_changes", {
  seq: integer("seq").primaryKey({ autoIncrement: true }),
  kind: text("kind").$type<SearchKind>().notNull(),
  ref: either("ref").notNull(),
});

/** Numbers of what is no need, as `need_keys` has those of needs. */
export const searchKeys = sqliteTable(
  "search_keys",
  {
    n: integer("n").primaryKey(),
    kind: text("kind").$type<SearchKind>().notNull(),
    ref: text("ref").notNull(),
  },
  (t) => [unique().on(t.kind, t.ref)],
);

/** The words that the index has of each thing, as they were cut, with spaces between: what goes out again when they change. */
export const searchEntries = sqliteTable(
  "search_entries",
  {
    kind: text("kind").$type<SearchKind>().notNull(),
    n: integer("n").notNull(),
    title: text("title").notNull(),
    words: text("words").notNull(),
  },
  (t) => [primaryKey({ columns: [t.kind, t.n] })],
);

/** Every word of the index, and how many things have it. */
export const searchWords = sqliteTable(
  "search_words",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    word: text("word").notNull().unique(),
    entries: integer("entries").notNull(),
    /** How a Chinese word sounds, without tones; '' of any other, null until it is worked out. */
    sound: text("sound"),
  },
  (t) => [index("search_words_sound").on(t.sound)],
);

/** Counts how often the index of a kind changed: what was read from it holds as long as this stays. */
export const searchVersions = sqliteTable("search_versions", {
  kind: text("kind").$type<SearchKind>().primaryKey(),
  version: integer("version").notNull(),
});
