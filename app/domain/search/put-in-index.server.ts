import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { searchChanges } from "#db/schema/search.ts";
import { type EntryWords, indexedText, wordChanges } from "./index-words.ts";
import { keepWords } from "./keep-words.server.ts";
import type { SearchKind } from "./search-kinds.ts";
import { numbersOf } from "./search-numbers.server.ts";

type Ref = number | string;
type Note = typeof searchChanges.$inferSelect;
/** What became of the things of one kind: those that are not among the found have left the public. */
export type KindChanges = { kind: SearchKind; refs: Ref[]; found: ReadonlyMap<Ref, EntryWords> };
type Placed = EntryWords & { n: number };

/** Takes the notes and puts the words of what they name in place of the earlier ones; what another process took is left to it. */
export async function putInIndex(tx: Tx, notes: readonly Note[], changes: readonly KindChanges[]) {
  const taken = await tx.all<{ kind: SearchKind; ref: Ref }>(
    sql`DELETE FROM ${searchChanges} WHERE seq IN (SELECT value FROM json_each(${JSON.stringify(notes.map(({ seq }) => seq))}))
      RETURNING kind, ref`,
  );
  const mine = new Set(taken.map(({ kind, ref }) => `${kind} ${ref}`));
  const gone: EntryWords[] = [];
  const come: EntryWords[] = [];
  for (const { kind, refs, found } of changes) {
    const own = refs.filter((ref) => mine.has(`${kind} ${ref}`));
    const { before, after } = await replaced(tx, kind, own, found);
    gone.push(...before);
    come.push(...after);
  }
  await keepWords(tx, wordChanges(gone, come));
}

async function replaced(tx: Tx, kind: SearchKind, refs: readonly Ref[], found: KindChanges["found"]) {
  const numbers = await numbersOf(tx, kind, refs, (ref) => found.has(ref));
  const standing = await entriesOf(tx, kind, [...numbers.values()]);
  const fresh = [...numbers].flatMap(([ref, n]) => {
    const words = found.get(ref);
    return words ? [{ n, ...words }] : [];
  });
  const now = new Map(fresh.map((entry) => [entry.n, entry]));
  const isSame = ({ n, title, words }: Placed) => now.get(n)?.title === title && now.get(n)?.words === words;
  const before = standing.filter((entry) => !isSame(entry));
  const kept = new Set(standing.filter(isSame).map(({ n }) => n));
  const after = fresh.filter(({ n }) => !kept.has(n));
  await forget(tx, kind, before);
  await learn(tx, kind, after);
  if (before.length + after.length > 0)
    await tx.run(sql`UPDATE search_versions SET version = version + 1 WHERE kind = ${kind}`);
  return { before, after };
}

const entriesOf = (tx: Tx, kind: SearchKind, numbers: readonly number[]) =>
  tx.all<Placed>(
    sql`SELECT n, title, words FROM search_entries
      WHERE kind = ${kind} AND n IN (SELECT value FROM json_each(${JSON.stringify(numbers)}))`,
  );

async function forget(tx: Tx, kind: SearchKind, entries: readonly Placed[]) {
  if (entries.length === 0) return;
  const index = indexOf(kind);
  await tx.run(
    sql`INSERT INTO ${index} (${index}, rowid, words) SELECT 'delete', ${cell(0)}, ${cell(1)} FROM ${indexRows(entries)}`,
  );
  const numbers = JSON.stringify(entries.map(({ n }) => n));
  await tx.run(
    sql`DELETE FROM search_entries WHERE kind = ${kind} AND n IN (SELECT value FROM json_each(${numbers}))`,
  );
}

async function learn(tx: Tx, kind: SearchKind, entries: readonly Placed[]) {
  if (entries.length === 0) return;
  await tx.run(
    sql`INSERT INTO ${indexOf(kind)} (rowid, words) SELECT ${cell(0)}, ${cell(1)} FROM ${indexRows(entries)}`,
  );
  const rows = JSON.stringify(entries.map(({ n, title, words }) => [n, title, words]));
  await tx.run(
    sql`INSERT INTO search_entries (kind, n, title, words) SELECT ${kind}, ${cell(0)}, ${cell(1)}, ${cell(2)} FROM json_each(${rows})`,
  );
}

/** The index of one kind; what has no rowid of its own there is known by its number. */
export const indexOf = (kind: SearchKind): SQL => sql.raw(`search_index_${kind}`);
const cell = (at: number) => sql.raw(`json_extract(value, '$[${at}]')`);
const indexRows = (entries: readonly Placed[]) =>
  sql`json_each(${JSON.stringify(entries.map((entry) => [entry.n, indexedText(entry)]))})`;
