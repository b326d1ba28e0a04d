import { sql } from "drizzle-orm";
import { index, integer, primaryKey, real, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { GivenPlace, PlaceProblem } from "#app/domain/geo/gazetteer/given-place.ts";
import { instant, json } from "../columns.ts";

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

/** Files that were looked at and may be taken. */
export const gazetteerImports = sqliteTable("gazetteer_imports", {
  id: text("id").primaryKey(),
  places: json<GivenPlace[]>("places").notNull(),
  /** The first of the rows that are wrong. */
  wrong: json<PlaceProblem[]>("wrong").notNull(),
  sound: integer("sound").notNull(),
  faulty: integer("faulty").notNull(),
  taken: integer("taken").notNull().default(0),
  uploadedAt: instant("uploaded_at").notNull(),
  uploadedBy: text("uploaded_by").notNull(),
  finishedAt: instant("finished_at"),
});
