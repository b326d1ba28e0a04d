import { and, eq } from "drizzle-orm";
import { verdicts } from "#db/schema/responses.ts";
import { refuse } from "../decision.ts";
import { about } from "../events.ts";
import { type MoveDeps, makeMove } from "../needs/make-move.server.ts";
import type { MoveDecision } from "../needs/need-moved.ts";
import { verdictSubject } from "../needs/verdict-subject.server.ts";
import type { Actor } from "../people/actor.ts";

export type VerdictAsked = {
  needId: string;
  solved: boolean;
  satisfaction: number;
  words?: string | undefined;
};

/** The author's verdict on an answer, once a round, or on the task that its need went through; the need is closed with it. A guest with the query code gives it too. */
export function giveVerdict(
  deps: MoveDeps,
  actor: Actor,
  { needId, solved, satisfaction, words = "" }: VerdictAsked,
): Promise<MoveDecision<"verdict-given" | "satisfaction-needed">> {
  return makeMove(deps, actor, "giveVerdict", { needId }, async ({ tx, row, now }) => {
    if (!Number.isInteger(satisfaction) || satisfaction < 1 || satisfaction > 5)
      return refuse("satisfaction-needed");
    const subject = await verdictSubject(tx, row);
    const [given] = await tx
      .select({ id: verdicts.id })
      .from(verdicts)
      .where(and(eq(verdicts.needId, row.id), eq(verdicts.about, subject), eq(verdicts.giver, "author")));
    if (given) return refuse("verdict-given");
    const id = deps.ids.next();
    await tx.insert(verdicts).values({
      id,
      needId,
      about: subject,
      giver: "author",
      solved,
      satisfaction,
      words: words.trim(),
      at: now,
    });
    return {
      ok: true,
      to: "closed",
      set: { closedAt: row.closedAt ?? now },
      event: {
        type: "VerdictGiven",
        subject: about("need", row.id),
        particulars: { from: row.state, to: "closed", verdictId: id, about: subject, solved, satisfaction },
      },
    };
  });
}
