import { and, eq } from "drizzle-orm";
import type { Reads, Tx } from "#db/client.ts";
import { contributions } from "#db/schema/consultations.ts";
import { needComments, needs } from "#db/schema/needs.ts";
import { planOpinions } from "#db/schema/notices.ts";
import { about } from "../events.ts";
import { recountComments } from "../needs/comment-on-need.server.ts";
import { loadNeed } from "../needs/load-need.server.ts";
import { isPublicNeed } from "../needs/need-policy.ts";
import type { Publication } from "../needs/need-terms.ts";
import type { Subject } from "./review-terms.ts";

const tables = { need: needs, comment: needComments, opinion: planOpinions, contribution: contributions };

export type Written = {
  authorId: string | null;
  words: string;
  publication: Publication;
  /** Taken back by its writer, or erased: there is nothing to show. */
  isGone: boolean;
};

/** What was written and by whom, or undefined when there is no such thing. */
export async function writtenAs(reads: Reads, { kind, id }: Subject): Promise<Written | undefined> {
  const { authorId, words, publication } = tables[kind];
  const [row] = await reads
    .select({ authorId, words, publication })
    .from(tables[kind])
    .where(eq(tables[kind].id, id));
  return row && { ...row, isGone: row.words === "" || (await isTakenBack(reads, { kind, id })) };
}

async function isTakenBack(reads: Reads, { kind, id }: Subject): Promise<boolean> {
  if (kind === "need") {
    const withdrawn = and(eq(needs.id, id), eq(needs.state, "withdrawn"));
    return (await reads.select({ id: needs.id }).from(needs).where(withdrawn)).length > 0;
  }
  if (kind === "comment") return false;
  const table = kind === "contribution" ? contributions : planOpinions;
  const { withdrawnAt } = table;
  const [row] = await reads.select({ withdrawnAt }).from(table).where(eq(table.id, id));
  return row?.withdrawnAt != null;
}

/** Shows it or takes it down, with everything that is kept by that: whether the need is public, how many comments show. */
export async function setPublication(tx: Tx, { kind, id }: Subject, publication: Publication, at: string) {
  if (kind === "opinion") {
    await tx.update(planOpinions).set({ publication }).where(eq(planOpinions.id, id));
    return;
  }
  if (kind === "contribution") {
    await tx.update(contributions).set({ publication }).where(eq(contributions.id, id));
    return;
  }
  if (kind === "comment") {
    const [comment] = await tx
      .update(needComments)
      .set({ publication })
      .where(eq(needComments.id, id))
      .returning({ needId: needComments.needId });
    if (comment) await recountComments(tx, comment.needId);
    return;
  }
  const need = await loadNeed(tx, { id });
  if (!need) return;
  const isPublic = isPublicNeed({ ...need.facts, publication });
  await tx.update(needs).set({ publication, isPublic, updatedAt: at }).where(eq(needs.id, id));
}

/** What the event of a decision is about: the need that it stands under, an opinion's notice, a contribution's consultation. */
export async function placeOf(tx: Tx, { kind, id }: Subject, needId: string | null) {
  if (kind === "contribution") {
    const { consultationId } = contributions;
    const [row] = await tx.select({ consultationId }).from(contributions).where(eq(contributions.id, id));
    return about("consultation", row?.consultationId ?? "");
  }
  if (kind !== "opinion") return about("need", needId ?? "");
  const [row] = await tx
    .select({ noticeId: planOpinions.noticeId })
    .from(planOpinions)
    .where(eq(planOpinions.id, id));
  return about("plan-notice", row?.noticeId ?? "");
}
