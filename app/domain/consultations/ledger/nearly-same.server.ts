import { and, eq, inArray, isNull, ne, or, sql } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { lettersApart } from "#db/schema/consultation-ledger.ts";
import { contributions, passages } from "#db/schema/consultations.ts";
import { gramsOf, likenessKeys, likenessOf } from "../workbench/likeness.ts";

type Letter = typeof contributions.$inferSelect;
/** Passages that are looked up, letters compared in full, shown; and the least that they have in common. */
const [mostPassages, mostByKey, mostCompared, mostShown] = [4, 60, 80, 20];
const leastShare = 0.75;

/**
 * Letters that are nearly the same as one that leads or stands alone: a name at the end, a word more. Found by the likeness of
 * their passages, and only suggested: a person says which are one. Those of its own group, and that were kept apart, are none;
 * residents and organisations sign among themselves, and market entities alone.
 */
export async function nearlySame(reads: Reads, letter: Letter): Promise<{ row: Letter; share: number }[]> {
  const own = await reads
    .select({ from: passages.from, until: passages.until })
    .from(passages)
    .where(eq(passages.contributionId, letter.id))
    .limit(mostPassages);
  const keys = own.flatMap(({ from, until }) =>
    likenessKeys(letter.consultationId, letter.words.slice(from, until)),
  );
  if (keys.length === 0 || letter.kind === "market-entity") return [];
  const each = [...new Set(keys)].map(
    (key) =>
      sql`SELECT passage_id FROM (SELECT passage_id FROM passage_likeness WHERE key = ${key} LIMIT ${mostByKey})`,
  );
  const found = await reads.all<{ id: string }>(
    sql`SELECT p.contribution_id AS id FROM (${sql.join(each, sql` UNION ALL `)}) k JOIN passages p ON p.id = k.passage_id
        GROUP BY p.contribution_id ORDER BY count(*) DESC LIMIT ${mostCompared}`,
  );
  const apart = await keptApart(reads, letter.id);
  const ids = found.map(({ id }) => id).filter((id) => id !== letter.id && !apart.has(id));
  if (ids.length === 0) return [];
  const rows = await reads
    .select()
    .from(contributions)
    .where(
      and(
        inArray(contributions.id, ids),
        eq(contributions.consultationId, letter.consultationId),
        eq(contributions.subject, letter.subject),
        eq(contributions.kind, letter.kind),
        isNull(contributions.withdrawnAt),
        or(isNull(contributions.massId), ne(contributions.massId, letter.massId ?? "")),
      ),
    );
  const grams = gramsOf(letter.words);
  return rows
    .map((row) => ({ row, share: Math.round(likenessOf(grams, gramsOf(row.words)) * 100) }))
    .filter(({ share }) => share >= leastShare * 100)
    .toSorted((a, b) => b.share - a.share || a.row.position - b.row.position)
    .slice(0, mostShown);
}

async function keptApart(reads: Reads, id: string): Promise<Set<string>> {
  const rows = await reads
    .select()
    .from(lettersApart)
    .where(or(eq(lettersApart.one, id), eq(lettersApart.other, id)));
  return new Set(rows.map(({ one, other }) => (one === id ? other : one)));
}
