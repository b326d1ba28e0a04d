import { eq } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { planNotices } from "#db/schema/notices.ts";

/**
 * A notice and those that it superseded, and so on: what was said of an earlier draft is owed an answer by the version that goes
 * on in its place.
 */
export async function noticeChain(reads: Reads, noticeId: string): Promise<string[]> {
  const chain = [noticeId];
  for (const id of chain) {
    const before = await reads
      .select({ id: planNotices.id })
      .from(planNotices)
      .where(eq(planNotices.supersededBy, id));
    chain.push(...before.map((each) => each.id));
  }
  return chain;
}
