import { eq, inArray } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Tx } from "#db/client.ts";
import { planNotices } from "#db/schema/notices.ts";
import { civilDateOf } from "../calendar/day-in-zone.ts";
import { type Decision, refuse } from "../decision.ts";
import type { Person } from "../people/actor.ts";
import { standingDocuments } from "../plans/documents/standing-documents.server.ts";
import {
  type MoveRefusal,
  openVersionForMove,
  type VersionNamed,
} from "../plans/open-version-for-move.server.ts";
import { recordVersionMove } from "../plans/record-version-move.server.ts";
import { type ApprovalGap, whatApprovalLacks } from "./approval-gaps.ts";
import { noticeOfVersion } from "./load-notice.server.ts";
import { noticeChain } from "./notice-chain.server.ts";
import type { ApprovalInput } from "./notice-form.ts";
import { whatNoticeLacks } from "./notice-items.ts";
import { unsettledApplications } from "./unsettled-applications.server.ts";
import { untreatedOpinions } from "./untreated-opinions.server.ts";

type Approved = Decision<
  { number: string },
  | (MoveRefusal | ApprovalGap)
  | (
      | "approval-day-not-come"
      | "approval-before-close"
      | "approval-before-hearing"
      | "announcement-incomplete"
    )
>;

/**
 * Records the approval and announces it with the treatment of every opinion (批后公布), in one act. Refused while something is
 * missing that the law wants attached.
 */
export async function approveVersion(
  { db, clock, ids, zone }: Pick<Deps, "db" | "clock" | "ids" | "zone">,
  actor: Person,
  { planId, number, revision, ...approval }: VersionNamed & ApprovalInput,
): Promise<Approved> {
  return await db.write(async (tx) => {
    const opened = await openVersionForMove(tx, actor, { planId, number, revision }, "approve");
    if (!opened.ok) return opened;
    const at = clock.now();
    const today = civilDateOf(at, zone);
    const notice = await noticeOfVersion(tx, opened.version.id);
    const untreated = notice ? await untreatedOpinions(tx, notice.id) : 0;
    const unsettled = notice ? await unsettledApplications(tx, notice.id) : 0;
    const documents = await standingDocuments(tx, opened.version);
    const [gap] = whatApprovalLacks({ notice, documents, untreated, unsettled, today });
    if (gap || !notice) return refuse(gap ?? "notice-missing");
    const { approvedOn, approvedBy } = approval;
    if (approvedOn > today) return refuse("approval-day-not-come");
    if (approvedOn <= notice.closesOn) return refuse("approval-before-close");
    if (notice.hearingOn && approvedOn < notice.hearingOn) return refuse("approval-before-hearing");
    if (whatNoticeLacks("announcement", { ...notice, ...approval }).length > 0)
      return refuse("announcement-incomplete");
    await tx
      .update(planNotices)
      .set({ ...approval, announcedAt: at, revision: notice.revision + 1 })
      .where(eq(planNotices.id, notice.id));
    await announceSuperseded(tx, notice.id, at);
    const set = { approvedOn, approvedBy };
    const made = { id: ids.next(), actor, at, move: "approve", noticeId: notice.id, set } as const;
    await recordVersionMove(tx, opened.version, made);
    return { ok: true, number: notice.number };
  });
}

/** What was made of opinions on the drafts before it is published with it. */
async function announceSuperseded(tx: Tx, noticeId: string, at: string) {
  const [, ...before] = await noticeChain(tx, noticeId);
  if (before.length > 0)
    await tx.update(planNotices).set({ announcedAt: at }).where(inArray(planNotices.id, before));
}
