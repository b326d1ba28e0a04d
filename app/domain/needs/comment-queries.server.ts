import { and, eq, inArray } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { marketEntities } from "#db/schema/market.ts";
import { needComments, needFollows, needSupports } from "#db/schema/needs.ts";
import type { Actor } from "../people/actor.ts";
import { type CommentsAsked, commentPage } from "./comment-pages.server.ts";
import { entityLabel } from "./entity-label.ts";
import { isStaffComment, type ListedComments, type NeedComment } from "./need-comment.ts";
import type { NeedView } from "./need-view.ts";
import { officialWords, publicName, publicWords } from "./public-words.ts";

/** A page of comments, oldest first: published ones, and the reader's own that still wait. */
export async function commentsOf(
  reads: Reads,
  actor: Actor,
  need: Pick<NeedView, "id" | "sight" | "visibility">,
  asked: CommentsAsked,
): Promise<ListedComments> {
  const me = actor.kind === "person" ? actor.id : undefined;
  const { ids, ...neighbours } = await commentPage(reads, { needId: need.id, readerId: me }, asked);
  const rows = await reads
    .select({ row: needComments, uscc: marketEntities.uscc })
    .from(needComments)
    .leftJoin(marketEntities, eq(marketEntities.id, needComments.entityId))
    .where(inArray(needComments.id, ids));
  const byId = new Map(rows.map((each) => [each.row.id, each]));
  const found = ids.flatMap((id) => byId.get(id) ?? []);
  const comments = found.map(({ row, uscc }): NeedComment => {
    const { id, publication, authorRole: role } = row;
    const own = row.authorId === me && me !== undefined;
    const staff = isStaffComment(role);
    // Who wrote in an entity's name is the office's to know.
    const nameless = row.entityId !== null || (role === "author" && need.visibility !== "public");
    const words =
      own || need.sight === "whole" ? row.words : staff ? officialWords(row.words) : publicWords(row.words);
    return {
      id,
      publication,
      role,
      own,
      words,
      at: row.at,
      entity: entityLabel(row, uscc),
      name: nameless ? null : publicName(row.authorName),
    };
  });
  return { comments, ...neighbours };
}

/** What this reader has already done about a need. */
export async function doneBy(reads: Reads, actor: Actor, needId: string) {
  if (actor.kind !== "person") return { supported: false, followed: false };
  const [support] = await reads
    .select({ at: needSupports.at })
    .from(needSupports)
    .where(and(eq(needSupports.needId, needId), eq(needSupports.personId, actor.id)));
  const [follow] = await reads
    .select({ at: needFollows.at })
    .from(needFollows)
    .where(and(eq(needFollows.needId, needId), eq(needFollows.personId, actor.id)));
  return { supported: support !== undefined, followed: follow !== undefined };
}

/** The words of a published comment of this need, as its reader sees them. */
export async function commentForReport(
  reads: Reads,
  need: Pick<NeedView, "id">,
  commentId: string,
): Promise<string | undefined> {
  const [row] = await reads
    .select({ words: needComments.words })
    .from(needComments)
    .where(
      and(
        eq(needComments.id, commentId),
        eq(needComments.needId, need.id),
        eq(needComments.publication, "published"),
      ),
    );
  return row && publicWords(row.words);
}
