import { and, asc, eq, type SQL } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { needs } from "#db/schema/needs.ts";
import type { Actor } from "../people/actor.ts";
import { type LoadedNeed, loadNeed } from "./load-need.server.ts";
import { partIn, sightOf } from "./need-policy.ts";
import { canMove } from "./need-states.ts";
import type { NeedVoice } from "./need-view.ts";
import { spokenIn } from "./spoken-in.server.ts";
import { verdictSubject } from "./verdict-subject.server.ts";

/**
 * The reader's own merged need through which they judge an answer: on the page of the need that was answered, and on that of
 * the merged one itself. Whoever wrote the answered one speaks there.
 */
export async function voiceAbout(reads: Reads, actor: Actor, need: LoadedNeed): Promise<NeedVoice | null> {
  if (actor.kind !== "person" && actor.kind !== "guest") return null;
  const { mergedIntoId } = need.row;
  const answered = mergedIntoId ? await loadNeed(reads, { id: mergedIntoId }) : need;
  if (!answered || !canMove("giveVerdict", answered.row.state)) return null;
  if (sightOf(actor, answered.facts) === "none" || partIn(actor, answered.facts) === "author") return null;
  const theirs: SQL = actor.kind === "person" ? eq(needs.authorId, actor.id) : eq(needs.id, actor.needId);
  const [merged] = await reads
    .select({ id: needs.id, number: needs.number })
    .from(needs)
    .where(and(eq(needs.mergedIntoId, answered.row.id), eq(needs.state, "merged"), theirs))
    .orderBy(asc(needs.submittedAt))
    .limit(1);
  if (!merged) return null;
  const about = await verdictSubject(reads, answered.row);
  const given = await spokenIn(reads, actor, merged.id, { needId: answered.row.id, about });
  return { number: merged.number, given };
}
