import { and, eq, ne } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Reads, Tx } from "#db/client.ts";
import { planNotices } from "#db/schema/notices.ts";
import { planVersions } from "#db/schema/plans.ts";
import type { CivilDate } from "../calendar/civil-date.ts";
import type { Person } from "../people/actor.ts";
import type { VersionRow } from "../plans/open-version-for-move.server.ts";
import { recordVersionMove } from "../plans/record-version-move.server.ts";
import type { EarlierVersion } from "./earlier-notice.ts";
import { noticeOfVersion } from "./load-notice.server.ts";
import { noticePhase } from "./notice-phase.ts";

type By = { actor: Person; at: string; noticeId: string };

/** The other versions of a plan that are on notice on a day. */
export async function earlierOnNotice(
  reads: Reads,
  { id, planId }: Pick<VersionRow, "id" | "planId">,
  today: CivilDate,
): Promise<EarlierVersion[]> {
  const { planId: ofPlan, state, id: versionId } = planVersions;
  const rows = await reads
    .select({ versionId })
    .from(planVersions)
    .where(and(eq(ofPlan, planId), eq(state, "on-notice"), ne(versionId, id)));
  const found: EarlierVersion[] = [];
  for (const row of rows) {
    const notice = await noticeOfVersion(reads, row.versionId);
    const phase = notice && noticePhase(notice, today);
    found.push({ ...row, notice: notice && phase ? { ...standing(notice), phase } : null });
  }
  return found;
}

const standing = ({ id, number, closesOn }: typeof planNotices.$inferSelect) => ({ id, number, closesOn });

/** Lays those versions aside for the notice that is opened in the same transaction. */
export async function supersedeEarlier(
  tx: Tx,
  { ids }: Pick<Deps, "ids">,
  superseded: readonly EarlierVersion[],
  { noticeId, ...by }: By,
): Promise<void> {
  for (const { versionId, notice } of superseded) {
    if (notice)
      await tx
        .update(planNotices)
        .set({ supersededBy: noticeId, endedAt: by.at })
        .where(eq(planNotices.id, notice.id));
    await move(tx, ids, { versionId, name: "supersede", ...by, noticeId: notice?.id });
  }
}

/** The notice is taken back: what it superseded is on notice again, its days being over. */
export async function takeUpSuperseded(
  tx: Tx,
  { ids }: Pick<Deps, "ids">,
  { noticeId, ...by }: By,
): Promise<void> {
  const rows = await tx
    .update(planNotices)
    .set({ supersededBy: null, endedAt: null })
    .where(eq(planNotices.supersededBy, noticeId))
    .returning({ noticeId: planNotices.id, versionId: planNotices.versionId });
  for (const row of rows) await move(tx, ids, { ...row, name: "takeUpAgain", ...by });
}

type Moved = Omit<By, "noticeId"> & {
  versionId: string;
  name: "supersede" | "takeUpAgain";
  noticeId: string | undefined;
};

async function move(tx: Tx, ids: Deps["ids"], { versionId, name, actor, at, noticeId }: Moved) {
  const from = name === "supersede" ? "on-notice" : "laid-aside";
  const [version] = await tx
    .select()
    .from(planVersions)
    .where(and(eq(planVersions.id, versionId), eq(planVersions.state, from)));
  if (!version) return;
  await recordVersionMove(tx, version, {
    ...{ id: ids.next(), actor, at, move: name },
    ...(noticeId && { noticeId }),
  });
}
