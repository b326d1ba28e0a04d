import { and, eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Tx } from "#db/client.ts";
import { planDocuments } from "#db/schema/plan-documents.ts";
import { planSecrecyReviews } from "#db/schema/plan-moves.ts";
import { planFigures, planLayers, planVersions } from "#db/schema/plans.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import { civilDateOf } from "../calendar/day-in-zone.ts";
import { type Decision, refuse } from "../decision.ts";
import { about } from "../events.ts";
import type { Person } from "../people/actor.ts";
import { loadVersion, type VersionNamed } from "./open-version-for-move.server.ts";
import type { ShowingRecord } from "./plan-terms.ts";
import type { ReviewInput } from "./review-form.ts";
import { mayReviewPart } from "./review-policy.ts";
import { standingsOf } from "./standings-of.server.ts";
import type { VersionMoveRefusal } from "./version-policy.ts";

type Recorded = Decision<
  object,
  VersionMoveRefusal | "own-import" | "own-document" | "review-day-not-come" | "changed-meanwhile"
>;

/** A coordinator who did not bring the part in records that somebody looked for secrets in one of its parts. */
export async function recordReview(
  { db, clock, zone }: Pick<Deps, "db" | "clock" | "zone">,
  actor: Person,
  { planId, number, part, code, seen, who, when, basis, ...numbered }: VersionNamed & ReviewInput,
): Promise<Recorded> {
  return await db.write(async (tx) => {
    const version = await loadVersion(tx, { planId, number });
    if (!version) return refuse("not-found");
    const standing = (await standingsOf(tx, version)).find(
      (each) => each.part === part && each.code === code,
    );
    const may = mayReviewPart(actor, version, standing);
    if (may !== true) return refuse(may);
    if (!standing) return refuse("not-found");
    if (standing.fingerprint !== seen) return refuse("changed-meanwhile");
    const at = clock.now();
    if (when > civilDateOf(at, zone)) return refuse("review-day-not-come");
    const { reviewNumber = null, exemption = null } = numbered;
    const record = { secrecyReview: { who, when, basis }, reviewNumber, exemption };
    await writeRecord(tx, { versionId: version.id, part, code }, record);
    const review = { partFingerprint: seen, byId: actor.id, at };
    await tx
      .insert(planSecrecyReviews)
      .values({ versionId: version.id, part, code, ...review })
      .onConflictDoUpdate({
        target: [planSecrecyReviews.versionId, planSecrecyReviews.part, planSecrecyReviews.code],
        set: review,
      });
    await appendEvent(
      tx,
      { actor, role: "coordinator", at },
      {
        type: "PlanSecrecyReviewed",
        subject: about("plan-version", version.id),
        particulars: { part, code: code || null },
      },
    );
    return { ok: true };
  });
}

async function writeRecord(
  tx: Tx,
  { versionId, part, code }: { versionId: string; part: ReviewInput["part"]; code: string },
  record: ShowingRecord,
) {
  if (part === "document") {
    const own = and(eq(planDocuments.versionId, versionId), eq(planDocuments.id, code));
    await tx.update(planDocuments).set(record).where(own);
    return;
  }
  if (part === "version") {
    await tx.update(planVersions).set(record).where(eq(planVersions.id, versionId));
    return;
  }
  const table = part === "layer" ? planLayers : planFigures;
  await tx
    .update(table)
    .set(record)
    .where(and(eq(table.versionId, versionId), eq(table.code, code)));
}
