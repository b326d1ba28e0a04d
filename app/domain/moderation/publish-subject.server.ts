import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { needComments, needs } from "#db/schema/needs.ts";
import { recountComments } from "../needs/comment-on-need.server.ts";
import { loadNeed } from "../needs/load-need.server.ts";
import { isPublicNeed } from "../needs/need-policy.ts";
import type { Publication } from "../needs/need-terms.ts";

export type Subject = { kind: "need" | "comment"; id: string };

/** Who wrote it, or undefined when there is no such thing. */
export async function authorOf(
  tx: Tx,
  { kind, id }: Subject,
): Promise<{ authorId: string | null } | undefined> {
  const table = kind === "need" ? needs : needComments;
  const [row] = await tx.select({ authorId: table.authorId }).from(table).where(eq(table.id, id));
  return row;
}

/** Shows it or takes it down, with everything that is kept by that: whether the need is public, how many comments show. */
export async function setPublication(tx: Tx, { kind, id }: Subject, publication: Publication, at: string) {
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
