import { and, eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { summaries } from "#db/schema/summaries.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import { takeNumber } from "../audit/take-number.server.ts";
import { civilDateOf } from "../calendar/day-in-zone.ts";
import { type Decision, refuse } from "../decision.ts";
import { about } from "../events.ts";
import { isOffered } from "../needs/category-register.server.ts";
import type { Person } from "../people/actor.ts";
import { keepContents } from "./keep-contents.server.ts";
import { chosenNeeds } from "./load-summary.server.ts";
import { factsOfNeeds } from "./load-summary-facts.server.ts";
import { type ContentsRefusal, settleContents } from "./settle-contents.ts";
import type { SummaryDraft } from "./summary-form.ts";
import { mayDraftSummary } from "./summary-policy.ts";

type Drafted = Decision<
  { id: string; number: string },
  "not-allowed" | ContentsRefusal | "category-not-offered"
>;

/** A coordinator puts needs together under one title. The same draft sent twice is one summary. */
export async function draftSummary(deps: Deps, actor: Person, input: SummaryDraft): Promise<Drafted> {
  if (!mayDraftSummary(actor)) return refuse("not-allowed");
  return await deps.db.write(async (tx) => {
    const { title, asked, evidence, category } = input;
    const [same] = await tx
      .select({ id: summaries.id, number: summaries.number })
      .from(summaries)
      .where(
        and(
          eq(summaries.state, "draft"),
          eq(summaries.preparedBy, actor.id),
          eq(summaries.title, title),
          eq(summaries.asked, asked),
        ),
      );
    if (same) return { ok: true, ...same };
    if (!(await isOffered(tx, category))) return refuse("category-not-offered");
    const contents = settleContents(input, await chosenNeeds(tx, input.needs));
    if (!contents.ok) return contents;
    const at = deps.clock.now();
    const year = civilDateOf(at, deps.zone).slice(0, 4);
    const taken = await takeNumber(tx, `summary-${year}`);
    const drafted = { id: deps.ids.next(), number: `${year}-S${String(taken).padStart(3, "0")}` };
    const facts = await factsOfNeeds(tx, contents.needIds);
    await tx.insert(summaries).values({
      ...drafted,
      title,
      asked,
      evidence,
      category,
      territoryId: facts.public.territoryIds.length === 1 ? (facts.public.territoryIds[0] ?? null) : null,
      state: "draft",
      preparedBy: actor.id,
      preparedAt: at,
    });
    await keepContents(tx, drafted.id, contents);
    await appendEvent(
      tx,
      { actor, role: "coordinator", at },
      {
        type: "SummaryDrafted",
        subject: about("summary", drafted.id),
        particulars: { number: drafted.number, needs: facts.public.needs },
      },
    );
    return { ok: true, ...drafted };
  });
}
