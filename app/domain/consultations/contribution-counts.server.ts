import { and, count, eq, isNull } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { contributions } from "#db/schema/consultations.ts";
import type { ContributionCounts } from "./contribution-view.ts";

/** How many there are, by who speaks and by which way; what was taken back is not counted. The parts add up to the whole. */
export async function contributionCounts(reads: Reads, consultationId: string): Promise<ContributionCounts> {
  const { kind, channel, withdrawnAt } = contributions;
  const rows = await reads
    .select({ kind, channel, many: count() })
    .from(contributions)
    .where(and(eq(contributions.consultationId, consultationId), isNull(withdrawnAt)))
    .groupBy(kind, channel);
  const counts: ContributionCounts = {
    all: 0,
    kinds: { individual: 0, organisation: 0, "market-entity": 0 },
    channels: { web: 0, paper: 0, email: 0, phone: 0, counter: 0 },
  };
  for (const row of rows) {
    counts.all += row.many;
    counts.kinds[row.kind] += row.many;
    counts.channels[row.channel] += row.many;
  }
  return counts;
}
