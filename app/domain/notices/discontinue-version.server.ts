import { inArray } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { planNotices } from "#db/schema/notices.ts";
import { civilDateOf } from "../calendar/day-in-zone.ts";
import { type Decision, refuse } from "../decision.ts";
import type { Person } from "../people/actor.ts";
import {
  type MoveInput,
  type MoveRefusal,
  openVersionForMove,
} from "../plans/open-version-for-move.server.ts";
import { recordVersionMove } from "../plans/record-version-move.server.ts";
import { noticeOfVersion } from "./load-notice.server.ts";
import { noticeChain } from "./notice-chain.server.ts";
import { noticePhase } from "./notice-phase.ts";

/**
 * What lay open goes no further, with a public reason, once its days are over; it stays to be read with what was said of it. The
 * drafts that it took the place of wait for no answer either.
 */
export function discontinueVersion(
  { db, clock, ids, zone }: Pick<Deps, "db" | "clock" | "ids" | "zone">,
  actor: Person,
  { reason: written, ...input }: MoveInput & { reason: string },
): Promise<Decision<{ revision: number }, MoveRefusal | "reason-needed" | "notice-not-closed">> {
  const reason = written.trim();
  return db.write(async (tx) => {
    if (reason === "") return refuse("reason-needed");
    const opened = await openVersionForMove(tx, actor, input, "discontinue");
    if (!opened.ok) return opened;
    const at = clock.now();
    const notice = await noticeOfVersion(tx, opened.version.id);
    const phase = notice && noticePhase(notice, civilDateOf(at, zone));
    if (phase && phase !== "closed") return refuse("notice-not-closed");
    if (notice)
      await tx
        .update(planNotices)
        .set({ endedAt: at, endedReason: reason })
        .where(inArray(planNotices.id, await noticeChain(tx, notice.id)));
    const made = { id: ids.next(), actor, at, move: "discontinue", reason } as const;
    const named = notice ? { noticeId: notice.id } : {};
    return { ok: true, ...(await recordVersionMove(tx, opened.version, { ...made, ...named })) };
  });
}
