import { eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { planNotices, planOpinions } from "#db/schema/notices.ts";
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
      const said = await tx
        .select({ id: planOpinions.id })
        .from(planOpinions)
        .where(eq(planOpinions.noticeId, notice.id))
        .limit(1);
      if (said.length > 0) return refuse("has-opinions");
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
