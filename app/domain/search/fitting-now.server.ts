import { sql } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { wordsOfText } from "./entry-words.server.ts";
import type { PublicText, SearchKind } from "./search-kinds.ts";
import { numbersKept } from "./search-numbers.server.ts";

type Ref = number | string;
export type ReadTexts = (reads: Reads, refs: readonly Ref[]) => Promise<PublicText[]>;
/** What changed and is not in the index yet. */
export type Waiting = ReadonlyMap<SearchKind, ReadonlySet<Ref>>;
type Asked = { kind: SearchKind; read: ReadTexts; fits(words: ReadonlySet<string>): boolean };

/** Notes looked at, the newest: more wait after a large import alone. */
const mostNotes = 2000;
/** Things read anew for one question. */
export const mostRead = 200;

/** To be asked before the index is, since a note goes in the moment in which the index knows. */
export async function changesWaiting(reads: Reads): Promise<Waiting> {
  const notes = await reads.all<{ kind: SearchKind; ref: Ref }>(
    sql`SELECT kind, ref FROM search_changes ORDER BY seq DESC LIMIT ${mostNotes}`,
  );
  const waiting = new Map<SearchKind, Set<Ref>>();
  for (const { kind, ref } of notes) waiting.set(kind, (waiting.get(kind) ?? new Set()).add(ref));
  return waiting;
}

/**
 * Of things that the index found, those that fit now: what was hidden or changed since is read as everybody may read it at this
 * moment, so that no count tells of words that are gone. Mostly nothing has changed, and nothing is read.
 */
export async function fittingNow(
  reads: Reads,
  { kind, read, fits }: Asked,
  waiting: Waiting,
  numbers: readonly number[],
): Promise<readonly number[]> {
  const refs = waiting.get(kind);
  if (!refs || numbers.length === 0) return numbers;
  const found = new Set(numbers);
  const changed = new Map<number, Ref>();
  for (const [ref, n] of await numbersKept(reads, kind, [...refs])) if (found.has(n)) changed.set(n, ref);
  if (changed.size === 0) return numbers;
  const texts = await read(reads, [...changed.values()].slice(0, mostRead));
  const fitting = new Set(texts.filter((text) => fits(wordsOfText(text))).map(({ ref }) => ref));
  return numbers.filter((n) => {
    const ref = changed.get(n);
    return ref === undefined || fitting.has(ref);
  });
}
