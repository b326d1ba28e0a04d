import { and, inArray, ne, sql } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { contributions, passages } from "#db/schema/consultations.ts";
import { gramsOf, likenessKeys, likenessOf } from "./likeness.ts";
import { sharedPhrases } from "./shared-phrases.ts";
import { inSight, ofContribution } from "./workbench-conditions.server.ts";
import type { AlikeLine } from "./workbench-view.ts";

/** However many there are: so many are found by each key, so many of those compared in full, so many shown. */
const [mostByKey, mostCompared, mostShown] = [300, 200, 40];
/** Less than this has too little in common to say the same. */
const leastShare = 0.35;

type Asked = { id: string; consultationId: string; words: string; units: readonly string[] | undefined };

/** Passages in sight of the same consultation that are like this one, the likest first. Suggested; a person says which say the same. */
export async function alikePassages(
  reads: Reads,
  { id, consultationId, words, units }: Asked,
): Promise<AlikeLine[]> {
  const found = await sharingKeys(reads, likenessKeys(consultationId, words));
  const ids = found.filter((each) => each !== id).slice(0, mostCompared);
  if (ids.length === 0) return [];
  const rows = await reads
    .select({ row: passages, number: contributions.number, whole: contributions.words })
    .from(passages)
    .innerJoin(contributions, ofContribution)
    .where(and(inArray(passages.id, ids), ne(passages.id, id), ...inSight(consultationId, units, true)));
  const own = gramsOf(words);
  return rows
    .map(({ row, number, whole }) => {
      const theirs = whole.slice(row.from, row.until);
      return { row, number, theirs, share: likenessOf(own, gramsOf(theirs)) };
    })
    .filter(({ share }) => share >= leastShare)
    .toSorted((a, b) => b.share - a.share || a.row.position - b.row.position)
    .slice(0, mostShown)
    .map(({ row, number, theirs, share }) => ({
      ...{ id: row.id, revision: row.revision, number, words: theirs, unitId: row.unitId },
      ...{ adoption: row.adoption, reason: row.reason, followUp: row.followUp },
      ...{ share: Math.round(share * 100), phrases: sharedPhrases(words, theirs) },
    }));
}

/** Those with the most keys in common first. */
async function sharingKeys(reads: Reads, keys: readonly number[]): Promise<string[]> {
  if (keys.length === 0) return [];
  const each = keys.map(
    (key) =>
      sql`SELECT passage_id FROM (SELECT passage_id FROM passage_likeness WHERE key = ${key} LIMIT ${mostByKey})`,
  );
  const rows = await reads.all<{ id: string }>(
    sql`SELECT passage_id AS id FROM (${sql.join(each, sql` UNION ALL `)}) GROUP BY passage_id ORDER BY count(*) DESC, passage_id LIMIT ${mostCompared + 1}`,
  );
  return rows.map((row) => row.id);
}
