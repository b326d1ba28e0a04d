import { and, desc, eq, isNotNull, isNull } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { marketEntities } from "#db/schema/market.ts";
import { needComments, needs } from "#db/schema/needs.ts";
import { planNotices, planOpinions } from "#db/schema/notices.ts";
import type { CivilDate } from "../calendar/civil-date.ts";
import { officialWords, publicWords } from "../needs/public-words.ts";
import { maskName } from "../text/mask-name.ts";
import { appealRows, interestsOf, movesOf, qualificationsOf } from "./entity-parts-queries.server.ts";
import type { PublicEntity, QualificationView } from "./entity-view.ts";
import { lineOf } from "./register-queries.server.ts";
import { entityKindOf } from "./uscc.ts";

const mostWritings = 20;
/** Moves that the register tells of; what an officer wrote when an application was sent back is between the two. */
const publicMoves = ["verify", "renew", "suspend", "lift", "lapse", "withdraw"] as const;

/** What everybody may know of the entity with this code; undefined when the register has none. */
export async function publicEntity(
  reads: Reads,
  uscc: string,
  today: CivilDate,
): Promise<PublicEntity | undefined> {
  const [row] = await reads
    .select()
    .from(marketEntities)
    .where(and(eq(marketEntities.uscc, uscc), isNotNull(marketEntities.verifiedAt)));
  if (!row?.verifiedAt) return undefined;
  const moves = await movesOf(reads, row.id, publicMoves);
  // A withdrawal before the first verification is no part of the register.
  const since = row.verifiedAt;
  return {
    ...lineOf(row, today),
    ...{ verifiedAt: since, noInterests: row.noInterests },
    legalRepresentative: legalRepresentativeOf(row),
    interests: (await interestsOf(reads, row.id)).map(publicWords),
    qualifications: (await qualificationsOf(reads, row.id, today)).filter(isChecked).map(publicQualification),
    moves: moves.filter(({ at }) => at >= since).map(publicMove),
    appeals: await publicAppeals(reads, row.id),
    needs: await needsOf(reads, row.id),
    comments: await commentsOf(reads, row.id),
    opinions: await opinionsOf(reads, row.id),
  };
}

/** Registered with a company, and public by 企业信息公示暂行条例 6; of a natural person's own trade it is the person. */
const legalRepresentativeOf = (row: { uscc: string; legalRepresentative: string }) =>
  entityKindOf(row.uscc) === "sole-trader" ? maskName(row.legalRepresentative) : row.legalRepresentative;

const isChecked = ({ checked }: QualificationView) => checked;
const publicQualification = (one: QualificationView): QualificationView => ({
  ...one,
  documents: one.documents.filter(({ isPublic }) => isPublic),
});

const publicMove = (move: PublicEntity["moves"][number]) => ({
  ...move,
  reason: move.reason && officialWords(move.reason),
  basis: move.basis && officialWords(move.basis),
});

async function publicAppeals(reads: Reads, entityId: string): Promise<PublicEntity["appeals"]> {
  const rows = await appealRows(reads, entityId);
  return rows.map(({ appeal: { id, madeAt, dueOn, decidedAt, outcome, reason } }) => ({
    ...{ id, madeAt, dueOn, decidedAt, outcome, reason: reason && officialWords(reason) },
  }));
}

/** What was published without name and place is not shown where its entity is named. */
async function needsOf(reads: Reads, entityId: string): Promise<PublicEntity["needs"]> {
  const { number, title, submittedAt, entityStake } = needs;
  const rows = await reads
    .select({ number, title, at: submittedAt, stake: entityStake })
    .from(needs)
    .where(and(eq(needs.entityId, entityId), eq(needs.isPublic, true), eq(needs.visibility, "public")))
    .orderBy(desc(submittedAt))
    .limit(mostWritings);
  return rows.map((row) => ({
    ...row,
    title: publicWords(row.title),
    stake: publicWords(row.stake ?? ""),
  }));
}

async function commentsOf(reads: Reads, entityId: string): Promise<PublicEntity["comments"]> {
  const { id, words, at, entityStake } = needComments;
  const rows = await reads
    .select({ id, words, at, stake: entityStake, number: needs.number, title: needs.title })
    .from(needComments)
    .innerJoin(needs, eq(needs.id, needComments.needId))
    .where(
      and(
        eq(needComments.entityId, entityId),
        eq(needComments.publication, "published"),
        eq(needs.isPublic, true),
      ),
    )
    .orderBy(desc(at))
    .limit(mostWritings);
  return rows.map((row) => ({
    ...row,
    words: publicWords(row.words),
    title: publicWords(row.title),
    stake: publicWords(row.stake ?? ""),
  }));
}

/** What it said of plans on notice. */
async function opinionsOf(reads: Reads, entityId: string): Promise<PublicEntity["opinions"]> {
  const { id, position, words, at, entityStake: stake } = planOpinions;
  const { number, title } = planNotices;
  const rows = await reads
    .select({ id, position, words, at, stake, number, title })
    .from(planOpinions)
    .innerJoin(planNotices, eq(planNotices.id, planOpinions.noticeId))
    .where(
      and(
        ...[eq(planOpinions.entityId, entityId), eq(planOpinions.publication, "published")],
        ...[isNull(planOpinions.withdrawnAt), isNull(planNotices.withdrawnAt)],
      ),
    )
    .orderBy(desc(at))
    .limit(mostWritings);
  return rows.map((row) => ({ ...row, words: publicWords(row.words), stake: publicWords(row.stake ?? "") }));
}
