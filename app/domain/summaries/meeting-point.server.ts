import { and, eq, isNotNull } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { amongPublic, needs } from "#db/schema/needs.ts";
import { summaries, summaryNeeds } from "#db/schema/summaries.ts";

/** The middle of the publicly placed needs of a summary, with the place of the first: where its task probably lies. */
export async function meetingPoint(
  reads: Reads,
  number: string,
): Promise<{ label: string; lon: number; lat: number } | undefined> {
  const placed = await reads
    .select({ lon: needs.lon, lat: needs.lat, label: needs.placeLabel })
    .from(summaryNeeds)
    .innerJoin(summaries, eq(summaries.id, summaryNeeds.summaryId))
    .innerJoin(needs, eq(needs.id, summaryNeeds.needId))
    .where(
      and(eq(summaries.number, number), amongPublic, eq(needs.visibility, "public"), isNotNull(needs.lon)),
    )
    .orderBy(needs.number);
  const [first] = placed;
  if (!first) return undefined;
  const middle = (of: (row: (typeof placed)[number]) => number | null) =>
    placed.reduce((sum, row) => sum + (of(row) ?? 0), 0) / placed.length;
  return { label: first.label, lon: middle(({ lon }) => lon), lat: middle(({ lat }) => lat) };
}
