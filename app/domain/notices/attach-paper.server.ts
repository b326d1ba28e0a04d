import { and, eq, isNull } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Reads } from "#db/client.ts";
import { planNotices } from "#db/schema/notices.ts";
import { planDocuments } from "#db/schema/plan-documents.ts";
import { planVersions } from "#db/schema/plans.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import { civilDateOf } from "../calendar/day-in-zone.ts";
import { type Decision, refuse } from "../decision.ts";
import { about } from "../events.ts";
import { hasRole, type Person } from "../people/actor.ts";
import type { DocumentBytes } from "../plans/documents/document-terms.ts";
import { type AddDocumentRefusal, keepPlanDocument } from "../plans/documents/keep-plan-document.server.ts";
import { loadNotice, type NoticeRow } from "./load-notice.server.ts";
import { noticePhase } from "./notice-phase.ts";
import type { Paper, PaperInput } from "./paper-form.ts";

type Attached = Decision<
  { revision: number },
  AddDocumentRefusal | "changed-meanwhile" | "hearing-day-not-come" | "words-or-document-needed"
>;
type Asked = PaperInput & { number: string; document?: Omit<DocumentBytes, "purpose" | "title"> | undefined };

/**
 * Attaches what goes with a plan for approval, as words, as a document or both: the statement on opinions, or a hearing's minutes.
 * Once it is announced it stays.
 */
export async function attachPaper(
  deps: Pick<Deps, "db" | "clock" | "ids" | "zone">,
  actor: Person,
  { number, revision, document, ...paper }: Asked,
): Promise<Attached> {
  const { db, clock, zone } = deps;
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
    const [version] = await tx.select().from(planVersions).where(eq(planVersions.id, notice.versionId));
    if (!version) return refuse("not-found");
    if (document) {
      const kept = await keepPlanDocument(tx, deps, actor, version, {
        ...document,
        title: null,
        purpose: kind,
      });
      if (!kept.ok) return kept;
    }
    const words = paper.paper === "statement" ? paper.statement : paper.minutes;
    if (!words && !(await hasPaper(tx, version.id, kind))) return refuse("words-or-document-needed");
    await tx
      .update(planNotices)
      .set({ ...set, [kind]: words ?? null, revision: revision + 1 })
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

async function hasPaper(reads: Reads, id: string, paper: Paper): Promise<boolean> {
  const { versionId, purpose, withdrawnAt } = planDocuments;
  const found = await reads
    .select({ id: planDocuments.id })
    .from(planDocuments)
    .where(and(eq(versionId, id), eq(purpose, paper), isNull(withdrawnAt)));
  return found.length > 0;
}
