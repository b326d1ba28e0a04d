import { eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Tx } from "#db/client.ts";
import { planHearingApplications, planNotices, planOpinions } from "#db/schema/notices.ts";
import { type Decision, refuse } from "../decision.ts";
import type { Person } from "../people/actor.ts";
import {
  type MoveInput,
  type MoveRefusal,
  openVersionForMove,
} from "../plans/open-version-for-move.server.ts";
import { recordVersionMove } from "../plans/record-version-move.server.ts";
import { noticeOfVersion } from "./load-notice.server.ts";
import { takeUpSuperseded } from "./supersede-earlier.server.ts";

/** A notice is taken back with a public reason while nobody has said anything; after that a new version is needed. */
export async function takeNoticeBack(
  { db, clock, ids }: Pick<Deps, "db" | "clock" | "ids">,
  actor: Person,
  { reason, ...input }: MoveInput & { reason: string },
): Promise<Decision<{ revision: number }, MoveRefusal | "reason-needed" | "has-opinions">> {
  if (reason.trim() === "") return refuse("reason-needed");
  return await db.write(async (tx) => {
    const opened = await openVersionForMove(tx, actor, input, "backToDraft");
    if (!opened.ok) return opened;
    const at = clock.now();
    const notice = await noticeOfVersion(tx, opened.version.id);
    if (notice) {
      if (await wasSpokenTo(tx, notice.id)) return refuse("has-opinions");
      await tx
        .update(planNotices)
        .set({ withdrawnAt: at, withdrawnReason: reason.trim(), revision: notice.revision + 1 })
        .where(eq(planNotices.id, notice.id));
    }
    const set = { fingerprint: null, shownAt: null };
    const made = { id: ids.next(), actor, at, move: "backToDraft", reason: reason.trim(), set } as const;
    const moved = await recordVersionMove(tx, opened.version, made);
    if (notice) await takeUpSuperseded(tx, { ids }, { actor, at, noticeId: notice.id });
    return { ok: true, ...moved };
  });
}

/** An opinion or an application for a hearing, taken back or not. */
async function wasSpokenTo(tx: Tx, noticeId: string): Promise<boolean> {
  for (const table of [planOpinions, planHearingApplications]) {
    const found = await tx.select({ id: table.id }).from(table).where(eq(table.noticeId, noticeId)).limit(1);
    if (found.length > 0) return true;
  }
  return false;
}
