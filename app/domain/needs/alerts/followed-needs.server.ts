import { inArray, sql } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { needMerges } from "#db/schema/need-links.ts";
import { needs } from "#db/schema/needs.ts";
import { wordsOfText } from "../../search/entry-words.server.ts";
import { searchedText } from "../searched-needs.server.ts";
import type { FollowedNeed } from "./need-facts.ts";

export type LoadedNeed = FollowedNeed & {
  id: string;
  number: string;
  title: string;
  authorId: string | null;
};

/** Needs as they stand now, by their ids: a letter tells nothing that was so once. */
export async function followedNeeds(reads: Reads, ids: readonly string[]): Promise<Map<string, LoadedNeed>> {
  if (ids.length === 0) return new Map();
  const { id, number, authorId, kind, category, state, visibility, isPublic, mergedIntoId } = needs;
  const { territoryId, unitId, planId, clauseAnchor, lon, lat, title, words, placeLabel } = needs;
  const rows = await reads
    .select({
      ...{ id, number, authorId, kind, category, state, visibility, isPublic, mergedIntoId },
      ...{ territoryId, unitId, planId, clauseAnchor, lon, lat, title, words, placeLabel },
    })
    .from(needs)
    .where(inArray(id, [...ids]));
  const merged = await mergedNumbers(reads, ids);
  return new Map(
    rows.map(({ words, placeLabel, ...row }) => {
      const text = searchedText({ ...row, words, placeLabel });
      const numbers = [row.number, ...(merged.get(row.id) ?? [])];
      return [row.id, { ...row, numbers, title: text.title, words: wordsOfText(text) }];
    }),
  );
}

/**
 * Numbers of needs that are merged into these, or into one that is. What is hidden by now leads nobody on: whoever follows it
 * would learn where it went, which its page does not say.
 */
async function mergedNumbers(reads: Reads, ids: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await reads.all<{ intoId: string; number: string }>(sql`
    WITH RECURSIVE merged (into_id, need_id, number) AS (
      SELECT m.into_id, n.id, n.number FROM ${needMerges} m JOIN ${needs} n ON n.id = m.need_id
      WHERE m.into_id IN (SELECT value FROM json_each(${JSON.stringify(ids)})) AND m.undone_at IS NULL AND n.is_public = 1
      UNION SELECT merged.into_id, n.id, n.number FROM merged
      JOIN ${needMerges} m ON m.into_id = merged.need_id JOIN ${needs} n ON n.id = m.need_id
      WHERE m.undone_at IS NULL AND n.is_public = 1)
    SELECT into_id AS intoId, number FROM merged`);
  const byNeed = new Map<string, string[]>();
  for (const { intoId, number } of rows) byNeed.set(intoId, [...(byNeed.get(intoId) ?? []), number]);
  return byNeed;
}
