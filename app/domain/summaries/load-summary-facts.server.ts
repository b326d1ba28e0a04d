import { and, eq, inArray, ne } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { needEntitySupports } from "#db/schema/market.ts";
import { needSupports, needs } from "#db/schema/needs.ts";
import { summaryNeeds } from "#db/schema/summaries.ts";
import { type NeedInSummary, type SummaryFacts, summaryFacts } from "./summary-facts.ts";

const counted = {
  id: needs.id,
  isPublic: needs.isPublic,
  visibility: needs.visibility,
  authorId: needs.authorId,
  entityId: needs.entityId,
  territoryId: needs.territoryId,
  submittedAt: needs.submittedAt,
  mergedIntoId: needs.mergedIntoId,
};

/** By how many, where and since when, for each of the summaries, counted from the needs as they stand now. */
export async function factsOfSummaries(
  reads: Reads,
  summaryIds: readonly string[],
): Promise<Map<string, SummaryFacts>> {
  if (summaryIds.length === 0) return new Map();
  const own = await reads
    .select({ summaryId: summaryNeeds.summaryId, ...counted })
    .from(summaryNeeds)
    .innerJoin(needs, eq(needs.id, summaryNeeds.needId))
    .where(and(inArray(summaryNeeds.summaryId, [...summaryIds]), ne(needs.state, "withdrawn")));
  const grouped = new Map(summaryIds.map((id) => [id, own.filter((each) => each.summaryId === id)]));
  const known = await countedWithPeople(reads, own);
  return new Map([...grouped].map(([id, rows]) => [id, summaryFacts(known(rows.map((row) => row.id)))]));
}

/** The same for needs that are not in a summary yet. */
export async function factsOfNeeds(reads: Reads, needIds: readonly string[]): Promise<SummaryFacts> {
  if (needIds.length === 0) return summaryFacts([]);
  const own = await reads
    .select(counted)
    .from(needs)
    .where(and(inArray(needs.id, [...needIds]), ne(needs.state, "withdrawn")));
  const known = await countedWithPeople(reads, own);
  return summaryFacts(known(own.map(({ id }) => id)));
}

type Counted = Pick<typeof needs.$inferSelect, keyof typeof counted>;

/** Looks up merged-in needs and supporters at once, and hands out the needs of one summary at a time. */
async function countedWithPeople(reads: Reads, own: readonly Counted[]) {
  const ids = [...new Set(own.map(({ id }) => id))];
  const merged =
    ids.length === 0
      ? []
      : await reads
          .select(counted)
          .from(needs)
          .where(and(inArray(needs.mergedIntoId, ids), eq(needs.state, "merged")));
  const all = new Map([...own, ...merged].map((need) => [need.id, need]));
  const supports = await supportersOf(reads, [...all.keys()]);
  const entities = await entitySupportersOf(reads, [...all.keys()]);
  const seen = (need: Counted, mergedIn: boolean): NeedInSummary => ({
    id: need.id,
    isPublic: need.isPublic,
    showsPlace: need.visibility === "public",
    mergedIn,
    author: authorOf(need),
    entities: [...(need.entityId ? [need.entityId] : []), ...(entities.get(need.id) ?? [])],
    supporters: supports.get(need.id) ?? [],
    territoryId: need.territoryId,
    submittedAt: need.submittedAt,
  });
  return (wanted: readonly string[]): NeedInSummary[] => [
    ...wanted.flatMap((id) => all.get(id) ?? []).map((need) => seen(need, false)),
    ...merged
      .filter(({ id, mergedIntoId }) => wanted.includes(mergedIntoId ?? "") && !wanted.includes(id))
      .map((need) => seen(need, true)),
  ];
}

const authorOf = ({ id, authorId, entityId }: Counted): string | null => {
  if (entityId) return null;
  return authorId ? `person:${authorId}` : `need:${id}`;
};

async function entitySupportersOf(reads: Reads, needIds: readonly string[]): Promise<Map<string, string[]>> {
  const of = new Map<string, string[]>();
  if (needIds.length === 0) return of;
  const rows = await reads
    .select({ needId: needEntitySupports.needId, entityId: needEntitySupports.entityId })
    .from(needEntitySupports)
    .where(inArray(needEntitySupports.needId, [...needIds]));
  for (const { needId, entityId } of rows) of.set(needId, [...(of.get(needId) ?? []), entityId]);
  return of;
}

async function supportersOf(reads: Reads, needIds: readonly string[]): Promise<Map<string, string[]>> {
  const of = new Map<string, string[]>();
  if (needIds.length === 0) return of;
  const rows = await reads
    .select({ needId: needSupports.needId, personId: needSupports.personId })
    .from(needSupports)
    .where(inArray(needSupports.needId, [...needIds]));
  for (const { needId, personId } of rows) of.set(needId, [...(of.get(needId) ?? []), `person:${personId}`]);
  return of;
}
