import { sql } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { wordsOfText } from "./entry-words.server.ts";
import { changesWaiting, mostRead, type ReadTexts } from "./fitting-now.server.ts";
import { indexVersion } from "./index-version.server.ts";
import { keptSets } from "./kept-sets.ts";
import { withChanges } from "./with-changes.ts";
import { wordsAskedBy } from "./words-asked.server.ts";
import { expressionOf, hasWordsAsked } from "./words-asked.ts";

/** Sets of numbers of each database, 16 MB of them at most. */
const mostBytes = 16 * 1024 * 1024;
const ofDatabase = new WeakMap<object, ReturnType<typeof keptSets>>();

/**
 * The `need_keys.n` of public needs that a text filter asks for, ascending, by their words at this moment: what changed since the
 * index knew it is read anew.
 */
export async function needsMatching(reads: Reads, read: ReadTexts, text: string): Promise<Uint32Array> {
  const asked = wordsAskedBy(text);
  if (!asked) return new Uint32Array();
  const changed = [...((await changesWaiting(reads)).get("need") ?? [])].slice(0, mostRead);
  const found = await foundByIndex(reads, expressionOf(asked));
  if (changed.length === 0) return found;
  const anew = new Map(changed.map((n) => [Number(n), false]));
  for (const text of await read(reads, changed))
    anew.set(Number(text.ref), hasWordsAsked(wordsOfText(text), asked));
  return withChanges(found, anew);
}

/** A frequent word has hundreds of thousands of needs: they come as one text, and stay as long as the index does. */
async function foundByIndex(reads: Reads, asked: string): Promise<Uint32Array> {
  const version = await indexVersion(reads, "need");
  const kept = ofDatabase.get(reads) ?? keptSets(mostBytes);
  ofDatabase.set(reads, kept);
  const known = kept.get(asked, version);
  if (known) return known;
  const [row] = await reads.all<{ all: string | null }>(
    sql`SELECT group_concat(rowid) AS "all" FROM search_index_need WHERE search_index_need MATCH ${asked}`,
  );
  const found = numbersIn(row?.all ?? "");
  kept.keep(asked, version, found);
  return found;
}

/** `1,20,300` as numbers, which they already are in the order of. */
function numbersIn(list: string): Uint32Array {
  if (list === "") return new Uint32Array();
  const found = new Uint32Array(list.length / 2 + 1);
  let count = 0;
  let number = 0;
  for (let at = 0; at < list.length; at++) {
    const sign = list.charCodeAt(at);
    if (sign === 44) {
      found[count++] = number;
      number = 0;
    } else number = number * 10 + sign - 48;
  }
  found[count++] = number;
  return found.slice(0, count);
}
