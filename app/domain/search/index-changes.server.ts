import { setImmediate } from "node:timers/promises";
import { asc, gt } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Reads } from "#db/client.ts";
import { searchChanges } from "#db/schema/search.ts";
import { entryWordsOf } from "./entry-words.server.ts";
import { type KindChanges, putInIndex } from "./put-in-index.server.ts";
import type { SearchKind } from "./search-kinds.ts";
import type { SearchSources } from "./search-sources.server.ts";

/** How many notes are taken at once: by a process that answers readers meanwhile, and by one that does little else. */
export const batchOf = { serving: 100, alone: 4000 } as const;

/**
 * Brings the index up to the next notes of what changed; returns how many there were. A row is read after its note, so that a
 * note never goes with older words in the index: whatever changes meanwhile leaves a note of its own. May run in several
 * processes at once and be stopped at any moment.
 */
export async function indexChanges(
  { db }: Pick<Deps, "db">,
  sources: SearchSources,
  most: number = batchOf.serving,
): Promise<number> {
  const notes = await db.read
    .select()
    .from(searchChanges)
    .where(gt(searchChanges.seq, 0))
    .orderBy(asc(searchChanges.seq))
    .limit(most);
  if (notes.length === 0) return 0;
  const changes = await changesOf(db.read, sources, notes);
  // Readers have their turn between reading, cutting and writing.
  await setImmediate();
  await db.write((tx) => putInIndex(tx, notes, changes), most > batchOf.serving ? "large" : undefined);
  await setImmediate();
  return notes.length;
}

type Note = typeof searchChanges.$inferSelect;

async function changesOf(
  reads: Reads,
  sources: SearchSources,
  notes: readonly Note[],
): Promise<KindChanges[]> {
  const byKind = new Map<SearchKind, Set<number | string>>();
  for (const { kind, ref } of notes) byKind.set(kind, (byKind.get(kind) ?? new Set()).add(ref));
  return await Promise.all(
    [...byKind].map(async ([kind, refs]) => ({
      kind,
      refs: [...refs],
      found: new Map((await sources[kind](reads, [...refs])).map((text) => [text.ref, entryWordsOf(text)])),
    })),
  );
}
