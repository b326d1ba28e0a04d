import { and, desc, eq, isNotNull, isNull } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { planNotices } from "#db/schema/notices.ts";
import type { VersionTreatment } from "./notice-view.ts";
import { opinionTally } from "./opinion-tally.server.ts";

/** What became of the opinions on a version, once its notice is announced; null before, and where it was never laid open. */
export async function versionTreatment(reads: Reads, versionId: string): Promise<VersionTreatment | null> {
  const [notice] = await reads
    .select({ id: planNotices.id, number: planNotices.number })
    .from(planNotices)
    .where(
      and(
        eq(planNotices.versionId, versionId),
        isNull(planNotices.withdrawnAt),
        isNotNull(planNotices.announcedAt),
      ),
    )
    .orderBy(desc(planNotices.announcedAt))
    .limit(1);
  return notice ? { notice: notice.number, tally: await opinionTally(reads, notice.id) } : null;
}
