import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { ImportState, RowState } from "#app/domain/consultations/ledger/import/import-states.ts";
import type { ImportEntry, RowProblem } from "#app/domain/consultations/ledger/import/read-row.ts";
import { flag, instant, json } from "../columns.ts";
import { consultations, contributions } from "./consultations.ts";
import { people } from "./people.ts";

/** Two letters that are nearly the same, of which somebody said that they are two. */
export const lettersApart = sqliteTable(
  "letters_apart",
  {
    one: text("one_id")
      .notNull()
      .references(() => contributions.id),
    other: text("other_id")
      .notNull()
      .references(() => contributions.id),
    by: text("by_id")
      .notNull()
      .references(() => people.id),
    at: instant("at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.one, t.other] })],
);

/** A table of contributions that the office brought in. */
export const contributionImports = sqliteTable(
  "contribution_imports",
  {
    id: text("id").primaryKey(),
    consultationId: text("consultation_id")
      .notNull()
      .references(() => consultations.id),
    state: text("state").$type<ImportState>().notNull(),
    /** The file's. */
    name: text("name").notNull(),
    /** Of all files: the same again is the same import. None while it is checked, and once it is undone. */
    fileDigest: text("file_digest"),
    heads: json<string[]>("heads").notNull(),
    unknownHeads: json<string[]>("unknown_heads").notNull(),
    rows: integer("all_rows").notNull().default(0),
    good: integer("good").notNull().default(0),
    bad: integer("bad").notNull().default(0),
    /** Rows that are in the ledger already. */
    standing: integer("standing").notNull().default(0),
    /** Rows that the file says again. */
    repeated: integer("repeated").notNull().default(0),
    taken: integer("taken").notNull().default(0),
    /** Rows that are in the ledger already are taken once more. */
    withStanding: flag("with_standing").notNull().default(false),
    /** One scan for all rows. */
    scanDigest: text("scan_digest"),
    scanType: text("scan_type").$type<"application/pdf" | "image/webp">(),
    broughtBy: text("brought_by")
      .notNull()
      .references(() => people.id),
    broughtAt: instant("brought_at").notNull(),
    startedBy: text("started_by").references(() => people.id),
    startedAt: instant("started_at"),
    finishedAt: instant("finished_at"),
    undoneBy: text("undone_by").references(() => people.id),
    undoneAt: instant("undone_at"),
    undoneReason: text("undone_reason"),
  },
  (t) => [
    uniqueIndex("contribution_imports_once")
      .on(t.consultationId, t.fileDigest)
      .where(sql`file_digest IS NOT NULL`),
    index("contribution_imports_recent").on(t.consultationId, t.broughtAt),
    index("contribution_imports_at_work").on(t.state).where(sql`state IN ('taking', 'undoing')`),
    index("contribution_imports_scan").on(t.scanDigest).where(sql`scan_digest IS NOT NULL`),
  ],
);

/** Its rows; what a row says is kept here until it is in the ledger. */
export const contributionImportRows = sqliteTable(
  "contribution_import_rows",
  {
    importId: text("import_id")
      .notNull()
      .references(() => contributionImports.id),
    /** Its line in the file. */
    line: integer("line").notNull(),
    state: text("state").$type<RowState>().notNull(),
    cells: json<string[]>("cells").notNull(),
    problems: json<RowProblem[]>("problems").notNull(),
    entry: json<ImportEntry>("entry"),
    /** What it is told by from every other row of any file, and from itself on a second try. */
    entryKey: text("entry_key"),
    scanDigest: text("scan_digest"),
    scanType: text("scan_type").$type<"application/pdf" | "image/webp">(),
  },
  (t) => [
    primaryKey({ columns: [t.importId, t.line] }),
    index("contribution_import_rows_state").on(t.importId, t.state, t.line),
    index("contribution_import_rows_scan").on(t.scanDigest).where(sql`scan_digest IS NOT NULL`),
  ],
);
