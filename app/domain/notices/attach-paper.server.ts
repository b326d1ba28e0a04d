import { eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { planNotices } from "#db/schema/notices.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import { civilDateOf } from "../calendar/day-in-zone.ts";
import { type Decision, refuse } from "../decision.ts";
import { about } from "../events.ts";
import { hasRole, type Person } from "../people/actor.ts";
import { loadNotice, type NoticeRow } from "./load-notice.server.ts";
import { noticePhase } from "./notice-phase.ts";
import type { PaperInput } from "./paper-form.ts";

type Attached = Decision<
  { revision: number },
  "not-found" | "not-allowed" | "state-does-not-allow" | "changed-meanwhile" | "hearing-day-not-come"
>;

/** Attaches what goes with a plan for approval: the statement on opinions, or a hearing's minutes. Once it is announced it stays. */
export async function attachPaper(
  { db, clock, zone }: Pick<Deps, "db" | "clock" | "zone">,
  actor: Person,
  { number, revision, ...paper }: PaperInput & { number: string },
): Promise<Attached> {
  return await db.write(async (tx) => {
    const notice = await loadNotice(tx, { number });
    if (!notice) return refuse("not-found");
    if (!hasRole(actor, "coordinator")) return refuse("not-allowed");
    const at = clock.now();
    const today = civilDateOf(at, zone);
    if (!mayStillChange(notice, today)) return refuse("state-does-not-allow");
    if (notice.revision !== revision) return refuse("changed-meanwhile");
    if (paper.paper === "minutes" && paper.hearingOn > today) return refuse("hearing-day-not-come");
    const { paper: kind, ...set } = paper;
    await tx
      .update(planNotices)
      .set({ ...set, revision: revision + 1 })
      .where(eq(planNotices.id, notice.id));
    await appendEvent(
      tx,
      { actor, role: "coordinator", at },
      { type: "NoticePaperAttached", subject: about("plan-notice", notice.id), particulars: { paper: kind } },
    );
    return { ok: true, revision: revision + 1 };
  });
}

const mayStillChange = (notice: NoticeRow, today: string) =>
  ["coming", "open", "closed"].includes(noticePhase(notice, today));
