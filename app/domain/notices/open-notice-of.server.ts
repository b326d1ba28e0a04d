import { and, eq, gte, isNull, lte } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { planNotices } from "#db/schema/notices.ts";
import type { CivilDate } from "../calendar/civil-date.ts";

/** The number of the notice in which a version is open for opinion on a day. */
export async function openNoticeOf(
  reads: Reads,
  versionId: string,
  today: CivilDate,
): Promise<string | undefined> {
  const [notice] = await reads
    .select({ number: planNotices.number })
    .from(planNotices)
    .where(
      and(
        eq(planNotices.versionId, versionId),
        isNull(planNotices.withdrawnAt),
        isNull(planNotices.announcedAt),
        lte(planNotices.opensOn, today),
        gte(planNotices.closesOn, today),
      ),
    )
    .limit(1);
  return notice?.number;
}
