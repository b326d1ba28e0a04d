import { eq } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { planNotices, planOpinions } from "#db/schema/notices.ts";
import { people, units } from "#db/schema/people.ts";

/** Opinions with their notice, their unit and who treated them. */
export const deskRows = (reads: Reads) =>
  reads
    .select({
      opinion: planOpinions,
      noticeNumber: planNotices.number,
      noticeTitle: planNotices.title,
      closesOn: planNotices.closesOn,
      unit: units.name,
      unitEn: units.nameEn,
      treater: people.displayName,
    })
    .from(planOpinions)
    .innerJoin(planNotices, eq(planNotices.id, planOpinions.noticeId))
    .leftJoin(units, eq(units.id, planOpinions.unitId))
    .leftJoin(people, eq(people.id, planOpinions.treatedBy));
export type DeskRow = Awaited<ReturnType<typeof deskRows>>[number];
