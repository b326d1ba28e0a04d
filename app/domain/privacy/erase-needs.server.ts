import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { needComments, needMovesMade, needPhotos, needs, reviews } from "#db/schema/needs.ts";
import { verdicts } from "#db/schema/responses.ts";
import { summaryNeeds } from "#db/schema/summaries.ts";
import { isOpenNeed } from "../needs/need-states.ts";
import { erasedName } from "../people/erased-name.ts";
import { maskPersonalData } from "../text/personal-data.ts";
import { type Contributions, fateOfNeed } from "./deletion-rules.ts";

type Need = typeof needs.$inferSelect;

/** What happens to everything a person asked for. Returns the digests of photos that no row names any more. */
export async function eraseNeedsOf(
  tx: Tx,
  personId: string,
  choice: Contributions,
  at: string,
): Promise<string[]> {
  const rows = await tx.select().from(needs).where(eq(needs.authorId, personId));
  const photos: string[] = [];
  for (const row of rows) {
    const fate = fateOfNeed({ ...row, isBoundIn: await isBoundIn(tx, row) }, choice);
    if (fate === "hold") continue;
    if (fate === "unname") await unname(tx, row, at);
    else photos.push(...(await empty(tx, row, personId, at)));
  }
  return photos;
}

async function isBoundIn(tx: Tx, { id, state, mergedIntoId }: Need): Promise<boolean> {
  if (mergedIntoId !== null || state === "in-task") return true;
  const [summary] = await tx
    .select({ id: summaryNeeds.needId })
    .from(summaryNeeds)
    .where(eq(summaryNeeds.needId, id));
  return summary !== undefined;
}

/** The key of a sent form holds its sender. */
const noLongerTheirs = {
  ...{ authorName: erasedName, authorId: null, queryCodeDigest: null, submissionKey: null },
} as const;

/** The words stay as a record of office, without the name and without numbers by which somebody can be found. */
async function unname(tx: Tx, { id, title, words }: Need, at: string) {
  const plain = { title: maskPersonalData(title), words: maskPersonalData(words) };
  await tx
    .update(needs)
    .set({ ...noLongerTheirs, ...plain, updatedAt: at })
    .where(eq(needs.id, id));
}

/** Nothing of it stays but its number, its place in the chain of events, and the office's own moves. */
async function empty(tx: Tx, { id, state }: Need, personId: string, at: string): Promise<string[]> {
  const photos = await tx.delete(needPhotos).where(eq(needPhotos.needId, id)).returning();
  const nowhere = { geometry: null, lon: null, lat: null, placeLabel: "" };
  await tx
    .update(needs)
    .set({
      ...{ ...noLongerTheirs, ...nowhere, title: "—", words: "", updatedAt: at },
      ...{ publication: "refused", isPublic: false, supportCount: 0 },
      ...(isOpenNeed(state) ? { state: "withdrawn" as const, closedAt: at } : {}),
    })
    .where(eq(needs.id, id));
  const own = and(eq(needMovesMade.needId, id), eq(needMovesMade.byId, personId));
  await tx.update(needMovesMade).set({ reason: null }).where(own);
  await tx.update(verdicts).set({ words: "" }).where(eq(verdicts.needId, id));
  const settled = { settledAt: at, settledBy: "system:erasure" };
  await tx
    .update(reviews)
    .set(settled)
    .where(and(eq(reviews.needId, id), isNull(reviews.settledAt)));
  return await unnamedNow(
    tx,
    photos.flatMap(({ digest, thumbnailDigest }) => [digest, thumbnailDigest]),
  );
}

/** The same picture may stand under another need. */
async function unnamedNow(tx: Tx, digests: string[]): Promise<string[]> {
  if (digests.length === 0) return [];
  const still = await tx
    .select({ digest: needPhotos.digest, thumbnail: needPhotos.thumbnailDigest })
    .from(needPhotos)
    .where(sql`${inArray(needPhotos.digest, digests)} OR ${inArray(needPhotos.thumbnailDigest, digests)}`);
  const named = new Set(still.flatMap(({ digest, thumbnail }) => [digest, thumbnail]));
  return digests.filter((digest) => !named.has(digest));
}

/** Comments under needs: without a name, or without their words. */
export async function eraseCommentsOf(tx: Tx, personId: string, choice: Contributions, at: string) {
  const theirs = await tx.select().from(needComments).where(eq(needComments.authorId, personId));
  const unnamed = { authorName: erasedName, authorId: null, submissionKey: null };
  for (const { id, needId, words, publication } of theirs) {
    const gone = choice === "go" || publication !== "published";
    const left = gone ? { words: "", publication: "refused" as const } : { words: maskPersonalData(words) };
    await tx
      .update(needComments)
      .set({ ...unnamed, ...left })
      .where(eq(needComments.id, id));
    if (gone)
      await tx
        .update(reviews)
        .set({ settledAt: at, settledBy: "system:erasure" })
        .where(and(eq(reviews.subjectKind, "comment"), eq(reviews.subjectId, id), isNull(reviews.settledAt)));
    if (gone && publication === "published")
      await tx
        .update(needs)
        .set({ commentCount: sql`max(0, ${needs.commentCount} - 1)` })
        .where(eq(needs.id, needId));
  }
}
