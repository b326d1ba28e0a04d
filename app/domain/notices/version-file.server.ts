import { desc, eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { people } from "#db/schema/people.ts";
import { planVersionMoves } from "#db/schema/plan-moves.ts";
import { plans } from "#db/schema/plans.ts";
import { civilDateOf } from "../calendar/day-in-zone.ts";
import type { Actor } from "../people/actor.ts";
import { mayAddDocument } from "../plans/documents/document-policy.ts";
import { deskDocuments } from "../plans/documents/document-queries.server.ts";
import { loadVersion, type VersionNamed } from "../plans/open-version-for-move.server.ts";
import { mayReviewPart } from "../plans/review-policy.ts";
import { standingsOf } from "../plans/standings-of.server.ts";
import { movesFrom } from "../plans/version-moves.ts";
import { mayReadVersionFile } from "../plans/version-policy.ts";
import { whatApprovalLacks } from "./approval-gaps.ts";
import { runningNotice } from "./earlier-notice.ts";
import { noticeOfVersion } from "./load-notice.server.ts";
import { noticePhase } from "./notice-phase.ts";
import { earlierOnNotice } from "./supersede-earlier.server.ts";
import { unsettledApplications } from "./unsettled-applications.server.ts";
import { untreatedOpinions } from "./untreated-opinions.server.ts";
import type { VersionFile } from "./version-file-view.ts";

/** A version with all that the office must know to move it on; undefined for everybody else. */
export async function versionFile(
  { db, clock, zone }: Pick<Deps, "db" | "clock" | "zone">,
  actor: Actor,
  named: VersionNamed,
): Promise<VersionFile | undefined> {
  const reads = db.read;
  const today = civilDateOf(clock.now(), zone);
  if (!mayReadVersionFile(actor)) return undefined;
  const version = await loadVersion(reads, named);
  const [plan] = await reads.select().from(plans).where(eq(plans.id, named.planId));
  if (!version || !plan) return undefined;
  const notice = await noticeOfVersion(reads, version.id);
  const untreated = notice ? await untreatedOpinions(reads, notice.id) : 0;
  const unsettled = notice ? await unsettledApplications(reads, notice.id) : 0;
  const standings = await standingsOf(reads, version);
  const documents = standings.flatMap(({ purpose, reviewed }) => (purpose ? { purpose, reviewed } : []));
  const { id, state, number, revision, madeBy, madeAt, approvedOn, inForceOn, fingerprint } = version;
  return {
    ...{ id, state, number, revision, madeBy, madeAt, approvedOn, inForceOn, fingerprint },
    plan: { id: plan.id, title: plan.title, titleEn: plan.titleEn },
    parts: standings.map((part) => ({ ...part, mayReview: mayReviewPart(actor, version, part) === true })),
    documents: await deskDocuments(reads, actor, version),
    mayAttach: mayAddDocument(actor, { purpose: "attachment", state }) === true,
    notice: notice ? { ...notice, phase: noticePhase(notice, today) } : null,
    untreated,
    lacks: state === "on-notice" ? whatApprovalLacks({ notice, documents, untreated, unsettled, today }) : [],
    moves: movesFrom(state),
    running: state === "draft" ? runningNotice(await earlierOnNotice(reads, version, today)) : null,
    history: await reads
      .select({
        move: planVersionMoves.move,
        reason: planVersionMoves.reason,
        at: planVersionMoves.at,
        by: people.displayName,
      })
      .from(planVersionMoves)
      .innerJoin(people, eq(people.id, planVersionMoves.byId))
      .where(eq(planVersionMoves.versionId, id))
      .orderBy(desc(planVersionMoves.at))
      .limit(50),
  };
}
