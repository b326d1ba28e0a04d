import { and, count, inArray, isNull } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { planHearingApplications } from "#db/schema/notices.ts";
import { noticeChain } from "./notice-chain.server.ts";

/** How many who applied for a hearing wait for an answer, on a notice and on those that it superseded. */
export async function unsettledApplications(reads: Reads, noticeId: string): Promise<number> {
  const { noticeId: on, outcome } = planHearingApplications;
  const [row] = await reads
    .select({ left: count() })
    .from(planHearingApplications)
    .where(and(inArray(on, await noticeChain(reads, noticeId)), isNull(outcome)));
  return row?.left ?? 0;
}
