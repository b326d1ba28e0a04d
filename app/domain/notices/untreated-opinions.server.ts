import { and, count, eq, isNull, ne } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { planOpinions } from "#db/schema/notices.ts";

/** Opinions that count: not taken back, and not refused by a moderator. One that still waits for review counts too. */
export const counting = (noticeId: string) =>
  and(
    eq(planOpinions.noticeId, noticeId),
    isNull(planOpinions.withdrawnAt),
    ne(planOpinions.publication, "refused"),
  );

export async function untreatedOpinions(reads: Reads, noticeId: string): Promise<number> {
  const [row] = await reads
    .select({ untreated: count() })
    .from(planOpinions)
    .where(and(counting(noticeId), isNull(planOpinions.adoption)));
  return row?.untreated ?? 0;
}
