import { eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { summaries } from "#db/schema/summaries.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import { type Decision, refuse } from "../decision.ts";
import { about } from "../events.ts";
import { isOffered } from "../needs/category-register.server.ts";
import type { Person } from "../people/actor.ts";
import { keepContents } from "./keep-contents.server.ts";
import { chosenNeeds } from "./load-summary.server.ts";
import { factsOfNeeds } from "./load-summary-facts.server.ts";
import { type MoveInput, type MoveRefusal, openForMove } from "./open-for-move.server.ts";
import { type ContentsRefusal, settleContents } from "./settle-contents.ts";
import type { SummaryDraft } from "./summary-form.ts";

type Revised = Decision<{ version: number }, MoveRefusal | ContentsRefusal | "category-not-offered">;

/** Rewrites a draft. Whoever wrote last counts as its preparer, so that the reviewer is always another person. */
export async function reviseSummary(
  deps: Deps,
  actor: Person,
  input: SummaryDraft & MoveInput,
): Promise<Revised> {
  return await deps.db.write(async (tx) => {
    const opened = await openForMove(tx, actor, input, "revise");
    if (!opened.ok) return opened;
    const { title, asked, evidence, category } = input;
    // One that was retired meanwhile stays until another is chosen.
    if (category !== opened.summary.category && !(await isOffered(tx, category)))
      return refuse("category-not-offered");
    const contents = settleContents(input, await chosenNeeds(tx, input.needs));
    if (!contents.ok) return contents;
    const { id } = opened.summary;
    const version = opened.summary.version + 1;
    const [one, ...more] = (await factsOfNeeds(tx, contents.needIds)).public.territoryIds;
    await tx
      .update(summaries)
      .set({
        title,
        asked,
        evidence,
        category,
        version,
        preparedBy: actor.id,
        territoryId: more.length === 0 ? (one ?? null) : null,
      })
      .where(eq(summaries.id, id));
    await keepContents(tx, id, contents);
    await appendEvent(
      tx,
      { actor, role: "coordinator", at: deps.clock.now() },
      { type: "SummaryMoved", subject: about("summary", id), particulars: { from: "draft", to: "draft" } },
    );
    return { ok: true, version };
  });
}
