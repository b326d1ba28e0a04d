import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { instant } from "../columns.ts";

export const importRuns = sqliteTable(
  "import_runs",
  {
    id: text("id").primaryKey(),
    source: text("source").notNull(),
    fileDigest: text("file_digest").notNull(),
    startedAt: instant("started_at").notNull(),
    finishedAt: instant("finished_at"),
    rows: integer("rows").notNull().default(0),
    imported: integer("imported").notNull().default(0),
    updated: integer("updated").notNull().default(0),
    unchanged: integer("unchanged").notNull().default(0),
    refused: integer("refused").notNull().default(0),
  },
  (t) => [index("import_runs_file").on(t.source, t.fileDigest)],
);

export const importRefusals = sqliteTable(
  "import_refusals",
  {
    runId: text("run_id")
      .notNull()
      .references(() => importRuns.id),
    line: integer("line").notNull(),
    reason: text("reason").notNull(),
    sourceKey: text("source_key"),
  },
  (t) => [primaryKey({ columns: [t.runId, t.line] })],
);
