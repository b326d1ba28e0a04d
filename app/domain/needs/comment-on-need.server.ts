import { eq, sql } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { plainWords } from "#app/platform/plain-words.ts";
import type { Tx } from "#db/client.ts";
import { needComments, needs, reviews } from "#db/schema/needs.ts";
import { isOn } from "../administration/switch-register.server.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import { type Decision, refuse } from "../decision.ts";
import { about } from "../events.ts";
import type { Person } from "../people/actor.ts";
import { provedToAct } from "../people/proof-rules.ts";
import type { CommentInput } from "./comment-form.ts";
import { commentRole, whyCommentWaits } from "./comment-standing.ts";
import { loadNeed } from "./load-need.server.ts";
import { sightOf } from "./need-policy.ts";

type Commented = { id: string; publication: "published" | "awaiting-review" };

/** A comment under a need. Personal data or an unproved mobile number holds it back for a moderator. */
export function commentOnNeed(
  { db, clock, ids }: Deps,
  actor: Person,
  { number, words, submissionKey }: CommentInput,
): Promise<Decision<Commented, "not-found" | "switched-off" | "proof-needed" | "comment-without-words">> {
  return db.write(async (tx) => {
    const need = await loadNeed(tx, { number });
    if (!need || sightOf(actor, need.facts) === "none") return refuse("not-found");
    if (!(await isOn(tx, "comments"))) return refuse("switched-off");
    if (!provedToAct("comment", actor)) return refuse("proof-needed");
    const key = `${actor.id}:${submissionKey}`;
    const [before] = await tx.select().from(needComments).where(eq(needComments.submissionKey, key));
    if (before)
      return {
        ok: true,
        id: before.id,
        publication: before.publication === "published" ? "published" : "awaiting-review",
      };
    const text = plainWords(words);
    if (text === "") return refuse("comment-without-words");
    const why = whyCommentWaits(actor, text);
    const publication = why ? "awaiting-review" : "published";
    const [id, at, needId] = [ids.next(), clock.now(), need.row.id];
    const authorRole = commentRole(actor, need.facts);
    await tx.insert(needComments).values({
      ...{ id, needId, words: text, publication, at, authorRole },
      authorId: actor.id,
      authorName: actor.name,
      submissionKey: key,
    });
    if (why)
      await tx
        .insert(reviews)
        .values({ id: ids.next(), subjectKind: "comment", subjectId: id, needId, why, openedAt: at });
    else await recountComments(tx, needId);
    await appendEvent(
      tx,
      { actor, role: authorRole, at },
      { type: "NeedCommented", subject: about("need", needId), particulars: { commentId: id, publication } },
    );
    return { ok: true, id, publication };
  });
}

/** The count on the need is the number of comments that show. */
export async function recountComments(tx: Tx, needId: string) {
  await tx
    .update(needs)
    .set({
      commentCount: sql`(SELECT count(*) FROM need_comments WHERE need_id = ${needId} AND publication = 'published')`,
    })
    .where(eq(needs.id, needId));
}
