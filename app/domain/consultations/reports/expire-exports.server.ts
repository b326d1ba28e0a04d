import { and, eq, lte } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { namedFiles } from "#db/kept-files.ts";
import { consultationExports } from "#db/schema/consultation-reports.ts";

const batch = 50;

/** Takes the files away that were kept for the stated time; who asked for them, and what for, stays. Returns how many. */
export async function expireExports({
  db,
  files,
  clock,
}: Pick<Deps, "db" | "files" | "clock">): Promise<number> {
  const { id, digest, state, expiresAt } = consultationExports;
  const over = await db.read
    .select({ id, digest })
    .from(consultationExports)
    .where(and(eq(state, "ready"), lte(expiresAt, clock.now())))
    .limit(batch);
  for (const row of over) {
    await db.write((tx) =>
      tx
        .update(consultationExports)
        .set({ state: "expired", digest: null })
        .where(and(eq(id, row.id), eq(state, "ready"))),
    );
    // The same bytes are one file: another row may name it.
    if (row.digest && !(await namedFiles(db.read)).has(row.digest)) await files.remove(row.digest);
  }
  return over.length;
}
