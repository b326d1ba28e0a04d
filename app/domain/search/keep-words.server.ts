import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { soundOf } from "./word-sound.server.ts";

/** Keeps how many things have each word; a word that nothing has any more goes. */
export async function keepWords(tx: Tx, changes: ReadonlyMap<string, number>) {
  if (changes.size === 0) return;
  const given = JSON.stringify([...changes]);
  await tx.run(
    sql`INSERT INTO search_words (word, entries)
      SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]') FROM json_each(${given}) WHERE true
      ON CONFLICT (word) DO UPDATE SET entries = entries + excluded.entries`,
  );
  const lost = JSON.stringify([...changes].flatMap(([word, by]) => (by < 0 ? [word] : [])));
  await tx.run(
    sql`DELETE FROM search_words WHERE word IN (SELECT value FROM json_each(${lost})) AND entries <= 0`,
  );
  await sayNewWords(tx);
}

async function sayNewWords(tx: Tx) {
  const fresh = await tx.all<{ id: number; word: string }>(
    sql`SELECT id, word FROM search_words WHERE sound IS NULL`,
  );
  if (fresh.length === 0) return;
  const sounds = JSON.stringify(fresh.map(({ id, word }) => [id, soundOf(word)]));
  await tx.run(
    sql`UPDATE search_words SET sound = json_extract(given.value, '$[1]')
      FROM json_each(${sounds}) AS given WHERE search_words.id = json_extract(given.value, '$[0]')`,
  );
}
