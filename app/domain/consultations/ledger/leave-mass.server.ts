import { and, asc, eq, ne } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Tx } from "#db/client.ts";
import { insertMany } from "#db/insert-many.ts";
import { contributions, passages } from "#db/schema/consultations.ts";
import { forgetLikeness, indexLikeness } from "../workbench/likeness-index.server.ts";
import { takenBack } from "../workbench/taken-back.ts";
import { mappedPassages } from "./mapped-passages.ts";
import { passagesFor } from "./passages-for.server.ts";

type Letter = typeof contributions.$inferSelect;

/**
 * Takes a letter out of the group that it was joined to: it gets passages of its own with what was said so far of the group's, to
 * be decided by themselves. Where it led, the next one leads on, with every answer.
 */
export async function leaveMass(tx: Tx, { ids }: Pick<Deps, "ids">, letter: Letter): Promise<void> {
  if (letter.massId === null) return;
  const own = (await passagesFor(tx, [letter])).get(letter.id) ?? [];
  await withoutLead(tx, letter.id);
  const place = { contributionId: letter.id, position: letter.position, kind: letter.kind, revision: 1 };
  const copies = own.map(({ step: _, ...row }) => ({ ...row, ...takenBack(row), ...place, id: ids.next() }));
  await insertMany(tx, passages, copies);
  await indexLikeness(tx, copies.map(withWordsOf(letter)));
}

const withWordsOf =
  ({ words }: Letter) =>
  <Row extends { from: number; until: number }>(row: Row) => ({
    ...row,
    words: words.slice(row.from, row.until),
  });

/** The same without passages of its own: of a letter whose words are taken away. */
export async function withoutLead(tx: Tx, id: string): Promise<void> {
  const [letter] = await tx.select().from(contributions).where(eq(contributions.id, id));
  const massId = letter?.massId;
  const set = { massId: null, letterDigest: null };
  await tx.update(contributions).set(set).where(eq(contributions.id, id));
  if (!letter || !massId) return;
  const [next] = await tx
    .select()
    .from(contributions)
    .where(and(eq(contributions.massId, massId), ne(contributions.id, id)))
    .orderBy(asc(contributions.position))
    .limit(1);
  if (!next) return;
  if (massId === id) await leadOn(tx, letter, next);
  await endAlone(tx, massId === id ? next.id : massId);
}

/** Passages go over with their names and all that was said of them, each to where it stands in the words of who leads now. */
async function leadOn(tx: Tx, from: Letter, next: Letter) {
  const standing = await tx
    .select()
    .from(passages)
    .where(eq(passages.contributionId, from.id))
    .orderBy(asc(passages.from));
  const mapped = mappedPassages(from.words, standing, next.words);
  await forgetLikeness(tx, standing.map(withWordsOf(from)));
  for (const { id, ...place } of mapped) {
    const moved = { contributionId: next.id, position: next.position, kind: next.kind };
    const range = { from: place.from, until: place.until };
    await tx
      .update(passages)
      .set({ ...moved, ...range })
      .where(eq(passages.id, id));
  }
  // A passage of blanks alone, of which the other letter has none.
  await tx.delete(passages).where(eq(passages.contributionId, from.id));
  await indexLikeness(tx, mapped.map(withWordsOf(next)));
  await tx.update(contributions).set({ massId: next.id }).where(eq(contributions.massId, from.id));
  const { splitBy } = from;
  const letterDigest = next.letterDigest ?? from.letterDigest;
  await tx.update(contributions).set({ letterDigest, splitBy }).where(eq(contributions.id, next.id));
}

/** Who leads nobody any more stands alone. */
export async function endAlone(tx: Tx, lead: string) {
  const [other] = await tx
    .select({ id: contributions.id })
    .from(contributions)
    .where(and(eq(contributions.massId, lead), ne(contributions.id, lead)))
    .limit(1);
  if (!other) await tx.update(contributions).set({ massId: null }).where(eq(contributions.id, lead));
}
