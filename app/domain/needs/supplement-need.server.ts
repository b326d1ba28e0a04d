import { and, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { needComments, reviews } from "#db/schema/needs.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import { type Decision, refuse } from "../decision.ts";
import { about } from "../events.ts";
import type { Actor } from "../people/actor.ts";
import { recountComments } from "./comment-on-need.server.ts";
import { type LoadedNeed, loadNeed } from "./load-need.server.ts";
import { type MoveDeps, makeMoveIn } from "./make-move.server.ts";
import { partIn, sightOf } from "./need-policy.ts";
import { planResuming } from "./resume-need.server.ts";
import { decideSupplement, type SupplementRefusal, whySupplementWaits } from "./supplement-need.ts";

type Asked = { needId: string; words: string };

/**
 * What the author adds to a need, or answers to the office's question; a waiting need goes on with it. What needs review
 * waits for a moderator before others see it, the office reads it at once.
 */
export function supplementNeed(
  deps: MoveDeps,
  actor: Actor,
  { needId, words }: Asked,
): Promise<Decision<{ number: string; resumed: boolean }, SupplementRefusal>> {
  return deps.db.write(async (tx) => {
    const need = await loadNeed(tx, { id: needId });
    if (!need || sightOf(actor, need.facts) === "none") return refuse("not-found");
    const decided = decideSupplement(partIn(actor, need.facts), need.row.state, words);
    if (!decided.ok) return decided;
    const done = { ok: true as const, number: need.row.number, resumed: decided.resumes };
    if (!(await isKept(tx, needId, decided.words)))
      await keepSupplement(tx, deps, actor, need, decided.words);
    if (decided.resumes) await makeMoveIn(tx, deps, actor, "resume", { needId }, planResuming);
    return done;
  });
}

/** The same words again are a form that was posted twice. */
async function isKept(tx: Tx, needId: string, words: string): Promise<boolean> {
  const kept = await tx
    .select({ id: needComments.id })
    .from(needComments)
    .where(
      and(
        eq(needComments.needId, needId),
        eq(needComments.authorRole, "author"),
        eq(needComments.words, words),
      ),
    );
  return kept.length > 0;
}

async function keepSupplement(
  tx: Tx,
  { ids, clock }: MoveDeps,
  actor: Actor,
  { row }: LoadedNeed,
  words: string,
) {
  const [id, at] = [ids.next(), clock.now()];
  const why = whySupplementWaits(actor, words, row);
  await tx.insert(needComments).values({
    id,
    needId: row.id,
    authorId: actor.kind === "person" ? actor.id : null,
    authorName: row.authorName,
    authorRole: "author",
    words,
    publication: why ? "awaiting-review" : "published",
    at,
  });
  if (!why) await recountComments(tx, row.id);
  else
    await tx.insert(reviews).values({
      id: ids.next(),
      subjectKind: "comment",
      subjectId: id,
      needId: row.id,
      why,
      openedAt: at,
    });
  await appendEvent(
    tx,
    { actor, role: "author", at },
    { type: "NeedSupplemented", subject: about("need", row.id), particulars: { commentId: id } },
  );
}
