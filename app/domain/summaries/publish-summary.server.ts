import { eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { summaries } from "#db/schema/summaries.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import { type Decision, refuse } from "../decision.ts";
import { about } from "../events.ts";
import type { Person } from "../people/actor.ts";
import { needsOfSummary, quotesOfSummary } from "./load-summary.server.ts";
import { factsOfSummaries } from "./load-summary-facts.server.ts";
import { type MoveInput, type MoveRefusal, openForMove } from "./open-for-move.server.ts";
import { checkQuotes, type QuoteRefusal } from "./quote-check.ts";
import { summaryMoves } from "./summary-states.ts";

type Published = Decision<{ version: number }, MoveRefusal | QuoteRefusal | "summary-without-public-need">;

/** A second coordinator publishes. Quotes are checked once more: a need may have been hidden since they were chosen. */
export async function publishSummary(deps: Deps, actor: Person, input: MoveInput): Promise<Published> {
  return await deps.db.write(async (tx) => {
    const opened = await openForMove(tx, actor, input, "publish");
    if (!opened.ok) return opened;
    const { id, state } = opened.summary;
    const quotes = checkQuotes(await quotesOfSummary(tx, id), await needsOfSummary(tx, id));
    if (quotes !== true) return refuse(quotes);
    const needs = (await factsOfSummaries(tx, [id])).get(id)?.public.needs ?? 0;
    if (needs === 0) return refuse("summary-without-public-need");
    const { to } = summaryMoves.publish;
    const at = deps.clock.now();
    const version = opened.summary.version + 1;
    await tx
      .update(summaries)
      .set({ state: to, version, reviewedBy: actor.id, publishedAt: at })
      .where(eq(summaries.id, id));
    await appendEvent(
      tx,
      { actor, role: "coordinator", at },
      { type: "SummaryPublished", subject: about("summary", id), particulars: { from: state, to, needs } },
    );
    return { ok: true, version };
  });
}
