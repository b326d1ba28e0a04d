import { asc, inArray } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { contributions, passages } from "#db/schema/consultations.ts";
import { mappedPassages } from "./mapped-passages.ts";

type PassageRow = typeof passages.$inferSelect;
type Letter = Pick<typeof contributions.$inferSelect, "id" | "massId" | "words">;

/** Whether it follows another one like it, whose passages are its own. */
export const isFollower = ({ id, massId }: { id: string; massId: string | null }) =>
  massId !== null && massId !== id;

/**
 * The passages of contributions in the order of their words. One that follows a mass letter's lead has the lead's, each with the
 * range that it has in its own words: what is said of it is said of all, and no character of anybody's is left out.
 */
export async function passagesFor(
  reads: Reads,
  letters: readonly Letter[],
): Promise<Map<string, PassageRow[]>> {
  const held = [...new Set(letters.map(({ id, massId }) => massId ?? id))];
  if (held.length === 0) return new Map();
  const rows = await reads
    .select()
    .from(passages)
    .where(inArray(passages.contributionId, held))
    .orderBy(asc(passages.contributionId), asc(passages.from));
  const byHolder = new Map<string, PassageRow[]>(held.map((id) => [id, []]));
  for (const row of rows) byHolder.get(row.contributionId)?.push(row);
  const words = await wordsOf(reads, letters.filter(isFollower));
  return new Map(
    letters.map((letter) => {
      const own = byHolder.get(letter.massId ?? letter.id) ?? [];
      const lead = isFollower(letter) ? words.get(letter.massId) : undefined;
      return [letter.id, lead === undefined ? own : mappedPassages(lead, own, letter.words)];
    }),
  );
}

async function wordsOf(reads: Reads, followers: readonly Letter[]): Promise<Map<string | null, string>> {
  const leads = [...new Set(followers.flatMap(({ massId }) => massId ?? []))];
  if (leads.length === 0) return new Map();
  const { id, words } = contributions;
  const rows = await reads.select({ id, words }).from(contributions).where(inArray(id, leads));
  return new Map(rows.map((row) => [row.id, row.words]));
}
