import { and, asc, eq, isNull } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { contributions } from "#db/schema/consultations.ts";
import { passagesFor } from "../ledger/passages-for.server.ts";

type Letter = typeof contributions.$inferSelect;
type Shown = { letter: Letter; ranges: ReadonlyMap<string, { from: number; until: number }> };

/** Of mass letters whose lead is not to be shown the first one that is, with where each passage of the lead stands in its words. */
export async function shownSignatories(
  reads: Reads,
  leads: readonly Pick<Letter, "massId" | "mayPublish">[],
): Promise<Map<string, Shown>> {
  const found = new Map<string, Shown>();
  const kept = [...new Set(leads.flatMap(({ massId, mayPublish }) => (mayPublish ? [] : (massId ?? []))))];
  for (const massId of kept) {
    const [letter] = await reads
      .select()
      .from(contributions)
      .where(
        and(
          ...[eq(contributions.massId, massId), eq(contributions.mayPublish, true)],
          ...[eq(contributions.publication, "published"), isNull(contributions.withdrawnAt)],
        ),
      )
      .orderBy(asc(contributions.position))
      .limit(1);
    const held = letter && (await passagesFor(reads, [letter])).get(letter.id);
    if (letter && held) found.set(massId, { letter, ranges: new Map(held.map((row) => [row.id, row])) });
  }
  return found;
}
