import { verdicts } from "#db/schema/responses.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import { type Decision, refuse } from "../decision.ts";
import { about } from "../events.ts";
import { loadNeed } from "../needs/load-need.server.ts";
import type { MoveDeps } from "../needs/make-move.server.ts";
import { sightOf } from "../needs/need-policy.ts";
import { spokenIn } from "../needs/spoken-in.server.ts";
import { verdictSubject } from "../needs/verdict-subject.server.ts";
import type { Actor } from "../people/actor.ts";
import type { VerdictAsked } from "./give-verdict.server.ts";
import { mayJudgeMerged } from "./merged-verdict.ts";

type Refused =
  | "not-found"
  | "verdict-given"
  | "satisfaction-needed"
  | Exclude<ReturnType<typeof mayJudgeMerged>, true>;

/**
 * The verdict of somebody whose need was merged: on the answer, or the task, of the need that it went into. Once a person,
 * however many of their needs went in. It moves neither need; whoever is not content can undo the merger.
 */
export function giveMergedVerdict(
  deps: MoveDeps,
  actor: Actor,
  { needId, solved, satisfaction, words = "" }: VerdictAsked,
): Promise<Decision<object, Refused>> {
  return deps.db.write(async (tx) => {
    const merged = await loadNeed(tx, { id: needId });
    if (!merged || sightOf(actor, merged.facts) === "none") return refuse("not-found");
    const { mergedIntoId } = merged.row;
    const into = mergedIntoId ? await loadNeed(tx, { id: mergedIntoId }) : undefined;
    const may = mayJudgeMerged(actor, merged.facts, into?.facts);
    if (may !== true) return refuse(may);
    if (!into) return refuse("state-does-not-allow");
    if (!Number.isInteger(satisfaction) || satisfaction < 1 || satisfaction > 5)
      return refuse("satisfaction-needed");
    const subject = await verdictSubject(tx, into.row);
    const judged = { needId: into.row.id, about: subject };
    if (await spokenIn(tx, actor, needId, judged)) return refuse("verdict-given");
    const id = deps.ids.next();
    const at = deps.clock.now();
    await tx.insert(verdicts).values({
      ...{ id, needId, about: subject, giver: `merged:${into.row.id}`, judgedNeedId: into.row.id },
      ...{ solved, satisfaction, words: words.trim(), at },
    });
    await appendEvent(
      tx,
      { actor, role: "author", at },
      {
        type: "MergedVerdictGiven",
        subject: about("need", into.row.id),
        particulars: { mergedId: needId, verdictId: id, about: subject, solved, satisfaction },
      },
    );
    return { ok: true };
  });
}
