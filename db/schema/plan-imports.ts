import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { ImportProblem } from "#app/domain/plans/import/import-problem.ts";
import type { SaidHead } from "#app/domain/plans/import/import-said.ts";
import type { ImportOutcome } from "#app/domain/plans/import/import-terms.ts";
import type { ImportPreview } from "#app/domain/plans/import/preview-of.ts";
import type { Successors } from "#app/domain/plans/import/successors.ts";
import type { LayerFields } from "#app/domain/plans/import/written-layer.ts";
import { instant, json } from "../columns.ts";
import { planVersions } from "./plans.ts";

/** Files of one version that were brought in. Nothing of them is a plan before they are kept. */
export const planImports = sqliteTable(
  "plan_imports",
  {
    id: text("id").primaryKey(),
    /** Of the files, their names and what was said of them: the same again is the same import. */
    fileDigest: text("file_digest").notNull(),
    planId: text("plan_id"),
    number: text("number"),
    said: json<SaidHead>("said").notNull(),
    outcome: text("outcome").$type<ImportOutcome>().notNull(),
    problems: json<ImportProblem[]>("problems").notNull(),
    /** Problems beyond those that are kept. */
    more: integer("more").notNull().default(0),
    preview: json<ImportPreview>("preview"),
    successors: json<Successors>("successors").notNull().default({}),
    versionId: text("version_id").references(() => planVersions.id),
    broughtBy: text("brought_by").notNull(),
    broughtAt: instant("brought_at").notNull(),
    keptBy: text("kept_by"),
    keptAt: instant("kept_at"),
  },
  (t) => [
    uniqueIndex("plan_imports_once").on(t.fileDigest).where(sql`outcome <> 'replaced'`),
    index("plan_imports_recent").on(t.broughtAt),
    index("plan_imports_version").on(t.versionId).where(sql`version_id IS NOT NULL`),
  ],
);

export const planImportFiles = sqliteTable(
  "plan_import_files",
  {
    importId: text("import_id")
      .notNull()
      .references(() => planImports.id),
    position: integer("position").notNull(),
    name: text("name").notNull(),
    digest: text("digest").notNull(),
    bytes: integer("bytes").notNull(),
    /** What its bringer says of the layer in it. */
    said: json<LayerFields>("said").notNull(),
  },
  (t) => [primaryKey({ columns: [t.importId, t.position] }), index("plan_import_files_digest").on(t.digest)],
);
