import { and, desc, eq, isNull } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { planNotices } from "#db/schema/notices.ts";

export type NoticeRow = typeof planNotices.$inferSelect;

export async function loadNotice(
  reads: Reads,
  by: { id: string } | { number: string },
): Promise<NoticeRow | undefined> {
  const where = "id" in by ? eq(planNotices.id, by.id) : eq(planNotices.number, by.number);
  const [row] = await reads.select().from(planNotices).where(where);
  return row;
}

/** The notice by which a version lies open or was approved; one that was taken back is none. */
export async function noticeOfVersion(reads: Reads, versionId: string): Promise<NoticeRow | undefined> {
  const [row] = await reads
    .select()
    .from(planNotices)
    .where(and(eq(planNotices.versionId, versionId), isNull(planNotices.withdrawnAt)))
    .orderBy(desc(planNotices.openedAt))
    .limit(1);
  return row;
}
