import { sql } from "drizzle-orm";
import { index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { GivenPlace, PlaceProblem } from "#app/domain/geo/gazetteer/given-place.ts";
import type { PlaceImportState } from "#app/domain/geo/gazetteer/place-import-states.ts";
import type { PlaceStep, StandingPlace } from "#app/domain/geo/gazetteer/place-steps.ts";
import { flag, instant, json } from "../columns.ts";

/** Names of places that an administrator brought in; `far` is 1 outside the district, `cell` a square of the map. */
export const gazetteerPlaces = sqliteTable(
  "gazetteer_places",
  {
    n: integer("n").primaryKey(),
    id: text("id").notNull().unique(),
    name: text("name").notNull(),
    nameEn: text("name_en").notNull(),
    aliases: json<string[]>("aliases").notNull(),
    kind: text("kind").notNull(),
    road: text("road"),
    house: integer("house"),
    lon: real("lon").notNull(),
    lat: real("lat").notNull(),
    territory: text("territory").notNull(),
    far: integer("far").notNull(),
    cell: integer("cell").notNull(),
    /** By which rules its keys were made. */
    keyRules: integer("key_rules").notNull().default(1),
  },
  (t) => [
    index("gazetteer_places_cell").on(t.cell),
    index("gazetteer_places_key_rules").on(t.keyRules, t.n),
    index("gazetteer_places_house").on(t.road, t.house).where(sql`road IS NOT NULL`),
  ],
);

/** What a place is found by; `part` is 0 where a name begins, 1 inside it. */
export const gazetteerKeys = sqliteTable(
  "gazetteer_keys",
  {
    part: integer("part").notNull(),
    far: integer("far").notNull(),
    key: text("key").notNull(),
    n: integer("n").notNull(),
  },
  (t) => [primaryKey({ columns: [t.part, t.far, t.key, t.n] })],
);

/** Files of places: looked at, then taken, then perhaps undone. */
export const gazetteerImports = sqliteTable(
  "gazetteer_imports",
  {
    id: text("id").primaryKey(),
    name: text("name").notNull().default(""),
    state: text("state").$type<PlaceImportState>().notNull().default("keeping"),
    /** The first of the rows that are wrong. */
    wrong: json<PlaceProblem[]>("wrong").notNull(),
    sound: integer("sound").notNull(),
    faulty: integer("faulty").notNull(),
    taken: integer("taken").notNull().default(0),
    /** False for imports from before steps were kept: they can't be undone. */
    stepsKept: flag("steps_kept").notNull().default(true),
    /** While it waits, what would become of its places; then what became of those that were taken. */
    added: integer("added").notNull().default(0),
    changed: integer("changed").notNull().default(0),
    retired: integer("retired").notNull().default(0),
    same: integer("same").notNull().default(0),
    /** Imports are worked at one after the other; null while there is nothing to do. */
    turn: integer("turn"),
    uploadedAt: instant("uploaded_at").notNull(),
    uploadedBy: text("uploaded_by").notNull(),
    takenAt: instant("taken_at"),
    takenBy: text("taken_by"),
    finishedAt: instant("finished_at"),
    undoneAt: instant("undone_at"),
    undoneBy: text("undone_by"),
    undoneReason: text("undone_reason"),
  },
  (t) => [
    index("gazetteer_imports_recent").on(t.uploadedAt, t.id),
    index("gazetteer_imports_at_work").on(t.turn).where(sql`turn IS NOT NULL`),
  ],
);

/** Rows of a file that wait to be taken; without a place, one that takes its place away. */
export const gazetteerImportRows = sqliteTable(
  "gazetteer_import_rows",
  {
    importId: text("import_id").notNull(),
    at: integer("at").notNull(),
    placeId: text("place_id").notNull(),
    place: json<GivenPlace>("place"),
    far: integer("far").notNull(),
    /** What would have become of it when it was read. */
    kind: text("kind").$type<PlaceStep>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.importId, t.at] }),
    uniqueIndex("gazetteer_import_rows_place").on(t.importId, t.placeId),
  ],
);

/** What an import that stands did to each place that it names, and the place as it was. */
export const gazetteerSteps = sqliteTable(
  "gazetteer_steps",
  {
    n: integer("n").primaryKey(),
    importId: text("import_id").notNull(),
    placeId: text("place_id").notNull(),
    kind: text("kind").$type<PlaceStep>().notNull(),
    before: json<StandingPlace>("before"),
  },
  (t) => [
    index("gazetteer_steps_import").on(t.importId, t.kind, t.n),
    index("gazetteer_steps_place").on(t.placeId, t.n),
  ],
);

/** How many places of an earlier import a later one names. */
export const gazetteerOverlaps = sqliteTable(
  "gazetteer_overlaps",
  {
    earlier: text("earlier").notNull(),
    later: text("later").notNull(),
    places: integer("places").notNull(),
  },
  (t) => [primaryKey({ columns: [t.earlier, t.later] })],
);
