import { eq, inArray } from "drizzle-orm";
import { insertMany } from "#db/insert-many.ts";
import { type contributions, passages } from "#db/schema/consultations.ts";
import type { PassageRow } from "../open-contribution.server.ts";
import { type Cuts, coversWhole } from "../passage-cuts.ts";
import { rearrangedPassages } from "../rearranged-passages.ts";
import { type Change, keepHistory, type Work } from "./keep-history.server.ts";
import { forgetLikeness, indexLikeness } from "./likeness-index.server.ts";

/** Brings the kept passages to new cuts, with their history, and proves that they hold every character once. */
export async function keepCuts(
  work: Work,
  { id: contributionId, words }: typeof contributions.$inferSelect,
  kept: readonly PassageRow[],
  cuts: Cuts,
) {
  const { tx, ids } = work;
  const { added, changed, gone } = rearrangedPassages(kept, words, cuts);
  const withWords = (row: PassageRow) => ({ ...row, words: words.slice(row.from, row.until) });
  await forgetLikeness(tx, [...changed.map(({ before }) => before), ...gone].map(withWords));
  const renewed = changed.map(({ before, said: { step: _, ...said } }) => ({
    before,
    after: { ...said, revision: before.revision + 1 },
  }));
  for (const { after } of renewed) await tx.update(passages).set(after).where(eq(passages.id, after.id));
  const goneIds = gone.map(({ id }) => id);
  if (goneIds.length > 0) await tx.delete(passages).where(inArray(passages.id, goneIds));
  const fresh = added.map(({ said: { step: _, ...said } }) => ({ ...said, id: ids.next(), revision: 1 }));
  await insertMany(tx, passages, fresh);
  const now = await tx.select().from(passages).where(eq(passages.contributionId, contributionId));
  if (!coversWhole(words, now)) throw new Error(`passages of ${contributionId} do not hold its words`);
  const touched = new Set([...renewed.map(({ after }) => after.id), ...fresh.map(({ id }) => id)]);
  await indexLikeness(tx, now.filter(({ id }) => touched.has(id)).map(withWords));
  const standing = (id: string) => now.find((row) => row.id === id) ?? null;
  await keepHistory(work, [
    ...renewed.map(({ before, after }): Change => ({ act: "cut", before, after: standing(after.id) })),
    ...gone.map((before): Change => ({ act: "joined", before, after: null })),
    ...fresh.map(({ id }): Change => ({ act: "cut", before: null, after: standing(id) })),
  ]);
}
