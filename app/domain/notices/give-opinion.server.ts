import { and, eq, sql } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { plainWords } from "#app/platform/plain-words.ts";
import type { Reads, Tx } from "#db/client.ts";
import { reviews } from "#db/schema/needs.ts";
import { planOpinions } from "#db/schema/notices.ts";
import { planClauses, planFeatures } from "#db/schema/plans.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import { civilDateOf } from "../calendar/day-in-zone.ts";
import { type Decision, refuse } from "../decision.ts";
import { about } from "../events.ts";
import { whyCommentWaits } from "../needs/comment-standing.ts";
import type { Person } from "../people/actor.ts";
import { signatureOf } from "../people/entity-voice.server.ts";
import type { VoiceRefusal } from "../people/entity-voice.ts";
import { provedToAct } from "../people/proof-rules.ts";
import { voiceGiven } from "../people/voice-form.ts";
import { loadNotice } from "./load-notice.server.ts";
import { noticePhase } from "./notice-phase.ts";
import type { OpinionInput } from "./opinion-form.ts";
import { type OpinionSubject, subjectOf } from "./opinion-subject.ts";

type Given = { id: string; publication: "published" | "awaiting-review" };
type Refused =
  | "not-found"
  | "notice-not-open"
  | "opinion-subject-unknown"
  | "proof-needed"
  | "comment-without-words"
  | VoiceRefusal;

/** An opinion on a plan that lies open, shown at once or after review as comments are. Sent twice it is one. */
export function giveOpinion(
  { db, clock, ids, zone }: Pick<Deps, "db" | "clock" | "ids" | "zone">,
  actor: Person,
  { number, submissionKey, about: named, ...typed }: OpinionInput & { number: string },
): Promise<Decision<Given, Refused>> {
  return db.write(async (tx) => {
    const notice = await loadNotice(tx, { number });
    if (!notice) return refuse("not-found");
    if (!provedToAct("plan-opinion", actor)) return refuse("proof-needed");
    const key = `${actor.id}:${submissionKey}`;
    const [before] = await tx.select().from(planOpinions).where(eq(planOpinions.submissionKey, key));
    if (before) return { ok: true, id: before.id, publication: shownOr(before.publication) };
    const [id, at] = [ids.next(), clock.now()];
    const today = civilDateOf(at, zone);
    if (noticePhase(notice, today) !== "open") return refuse("notice-not-open");
    const subject = subjectOf(named);
    if (!(await isThere(tx, notice.versionId, subject))) return refuse("opinion-subject-unknown");
    const words = plainWords(typed.words);
    if (words === "") return refuse("comment-without-words");
    const voice = voiceGiven(typed);
    const signed = voice && (await signatureOf(tx, actor, voice, today));
    if (signed && !signed.ok) return signed;
    const affected = typed.interested ? (typed.affected ?? null) : null;
    const why = whyCommentWaits(actor, `${words}\n${affected ?? ""}\n${signed?.signature.entityStake ?? ""}`);
    const publication = why ? "awaiting-review" : "published";
    const authorRole = signed ? "market-entity" : "resident";
    await tx.insert(planOpinions).values({
      ...{ id, ...subject, words, affected, publication, at, authorRole, interested: typed.interested },
      ...{ noticeId: notice.id, planId: notice.planId, submissionKey: key, ...signed?.signature },
      ...{ authorId: actor.id, authorName: actor.name, position: await nextPosition(tx, notice.id) },
    });
    if (why)
      await tx
        .insert(reviews)
        .values({ id: ids.next(), subjectKind: "opinion", subjectId: id, needId: null, why, openedAt: at });
    await appendEvent(
      tx,
      { actor, role: authorRole, at },
      {
        type: "PlanOpinionGiven",
        subject: about("plan-notice", notice.id),
        particulars: { opinionId: id, publication },
      },
    );
    return { ok: true, id, publication };
  });
}

const shownOr = (publication: string) => (publication === "published" ? "published" : "awaiting-review");

/** A feature on a layer that is not shown is none. */
async function isThere(reads: Reads, versionId: string, { anchor, layer, featureKey }: OpinionSubject) {
  if (anchor) {
    const found = and(eq(planClauses.versionId, versionId), eq(planClauses.anchor, anchor));
    return (await reads.select({ anchor: planClauses.anchor }).from(planClauses).where(found)).length > 0;
  }
  if (!layer || !featureKey) return true;
  const found = and(
    eq(planFeatures.versionId, versionId),
    eq(planFeatures.layer, layer),
    eq(planFeatures.key, featureKey),
    sql`EXISTS (SELECT 1 FROM plan_layers l WHERE l.version_id = ${versionId} AND l.code = ${layer}
      AND l.secrecy_review IS NOT NULL AND (l.review_number IS NOT NULL OR l.exemption IS NOT NULL))`,
  );
  return (await reads.select({ id: planFeatures.id }).from(planFeatures).where(found)).length > 0;
}

async function nextPosition(tx: Tx, noticeId: string): Promise<number> {
  const [row] = await tx
    .select({ last: sql<number>`coalesce(max(${planOpinions.position}), 0)` })
    .from(planOpinions)
    .where(eq(planOpinions.noticeId, noticeId));
  return (row?.last ?? 0) + 1;
}
