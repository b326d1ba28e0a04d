import { asc, eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { planImportFiles } from "#db/schema/plan-imports.ts";
import type { GivenFile } from "./given-file.ts";

/** The files of an import as they came, from the file store; throws when the store has lost one. */
export async function filesOfImport({ db, files }: Pick<Deps, "db" | "files">, importId: string) {
  const rows = await db.read
    .select()
    .from(planImportFiles)
    .where(eq(planImportFiles.importId, importId))
    .orderBy(asc(planImportFiles.position));
  const given: GivenFile[] = [];
  for (const { name, digest, said } of rows) {
    const bytes = await files.get(digest);
    if (!bytes) throw new Error(`file ${digest} of import ${importId} is gone`);
    given.push({ name, bytes, said });
  }
  return { rows, given };
}
