import { sql } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { batchOf, indexChanges } from "./index-changes.server.ts";
import { indexOf } from "./put-in-index.server.ts";
import { searchKinds } from "./search-kinds.ts";
import type { SearchSources } from "./search-sources.server.ts";

/** Takes every note that waits, by a process that does little else; returns how many there were. */
export async function indexAll(
  deps: Pick<Deps, "db">,
  sources: SearchSources,
  progress: (done: number) => void = () => {},
): Promise<number> {
  let done = 0;
  for (;;) {
    const taken = await indexChanges(deps, sources, batchOf.alone);
    if (taken === 0) return done;
    done += taken;
    progress(done);
  }
}

/** Empties the index and notes everything as changed: what was in it comes back with the next notes that are taken. */
export async function emptyIndex({ db }: Pick<Deps, "db">): Promise<void> {
  await db.write(async (tx) => {
    for (const kind of searchKinds) {
      const index = indexOf(kind);
      await tx.run(sql`INSERT INTO ${index} (${index}) VALUES ('delete-all')`);
    }
    for (const table of ["search_entries", "search_words", "search_changes"])
      await tx.run(sql.raw(`DELETE FROM ${table}`));
    await tx.run(sql`UPDATE search_versions SET version = version + 1`);
    await tx.run(sql`INSERT INTO search_changes (kind, ref) SELECT 'need', n FROM need_keys ORDER BY n`);
    for (const [kind, table] of Object.entries(tables))
      await tx.run(sql.raw(`INSERT INTO search_changes (kind, ref) SELECT '${kind}', id FROM ${table}`));
  }, "large");
}

/** Where things that are no needs stand. */
const tables = { answer: "answers", comment: "need_comments", summary: "summaries", task: "tasks" } as const;
