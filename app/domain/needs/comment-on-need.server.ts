import { createHash } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { plainWords } from "#app/platform/plain-words.ts";
import type { Tx } from "#db/client.ts";
import { needComments, needs, reviews } from "#db/schema/needs.ts";
import { isOn } from "../administration/switch-register.server.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import { civilDateOf } from "../calendar/day-in-zone.ts";
import { type Decision, refuse } from "../decision.ts";
import { about } from "../events.ts";
import type { Person } from "../people/actor.ts";
import { signatureOf } from "../people/entity-voice.server.ts";
import type { VoiceRefusal } from "../people/entity-voice.ts";
import { provedToAct } from "../people/proof-rules.ts";
import { voiceGiven } from "../people/voice-form.ts";
import type { CommentInput } from "./comment-form.ts";
import { commentRole, whyCommentWaits } from "./comment-standing.ts";
import { loadNeed } from "./load-need.server.ts";
import { sightOf } from "./need-policy.ts";

type CommentRefusal = "not-found" | "switched-off" | "proof-needed" | "comment-without-words" | VoiceRefusal;
type Commented = { id: string; publication: "published" | "awaiting-review" };

/**
 * A comment under a need, in one's own name or, with its stake, in that of a market entity that one represents. Personal data or an unproved mobile number holds it back for a moderator.
 */
export function commentOnNeed(
  { db, clock, ids, zone }: Deps,
  actor: Person,
  { number, words, submissionKey, ...typed }: CommentInput,
): Promise<Decision<Commented, CommentRefusal>> {
  return db.write(async (tx) => {
    const need = await loadNeed(tx, { number });
    if (!need || sightOf(actor, need.facts) === "none") return refuse("not-found");
    if (!(await isOn(tx, "comments"))) return refuse("switched-off");
    if (!provedToAct("comment", actor)) return refuse("proof-needed");
    const key = `${actor.id}:${submissionKey ?? keyOf(number, words)}`;
    const [before] = await tx.select().from(needComments).where(eq(needComments.submissionKey, key));
    if (before)
      return {
        ok: true,
        id: before.id,
        publication: before.publication === "published" ? "published" : "awaiting-review",
      };
    const text = plainWords(words);
    if (text === "") return refuse("comment-without-words");
    const [id, at, needId] = [ids.next(), clock.now(), need.row.id];
    const voice = voiceGiven(typed);
    const signed = voice && (await signatureOf(tx, actor, voice, civilDateOf(at, zone)));
    if (signed && !signed.ok) return signed;
    const signature = signed?.signature;
    const why = whyCommentWaits(actor, `${text}\n${signature?.entityStake ?? ""}`);
    const publication = why ? "awaiting-review" : "published";
    const authorRole = signature ? "market-entity" : commentRole(actor, need.facts);
    await tx.insert(needComments).values({
      ...{ id, needId, words: text, publication, at, authorRole },
      authorId: actor.id,
      authorName: actor.name,
      submissionKey: key,
      ...signature,
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

/** One who says the very same of the same need again has said it once. */
const keyOf = (number: string, words: string) =>
  createHash("sha256").update(`${number}\0${words}`).digest("hex").slice(0, 40);

/** The count on the need is the number of comments that show. */
export async function recountComments(tx: Tx, needId: string) {
  await tx
    .update(needs)
    .set({
      commentCount: sql`(SELECT count(*) FROM need_comments WHERE need_id = ${needId} AND publication = 'published')`,
    })
    .where(eq(needs.id, needId));
}
