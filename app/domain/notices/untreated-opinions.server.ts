import { and, count, eq, isNull } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { planOpinions } from "#db/schema/notices.ts";
import { noticeChain } from "./notice-chain.server.ts";

/**
 * Opinions that have to be treated: all that were not taken back. One that waits for review or was hidden by a moderator is
 * owed to its author all the same; what went with its author's account is taken back.
 */
export const counting = (noticeId: string) =>
  and(eq(planOpinions.noticeId, noticeId), isNull(planOpinions.withdrawnAt));

/** How many are left of a notice and of those that it superseded. */
export async function untreatedOpinions(reads: Reads, noticeId: string): Promise<number> {
  let untreated = 0;
  for (const id of await noticeChain(reads, noticeId)) {
    const [row] = await reads
      .select({ left: count() })
      .from(planOpinions)
      .where(and(counting(id), isNull(planOpinions.adoption)));
    untreated += row?.left ?? 0;
  }
  return untreated;
}
