import { declineSummary } from "#app/domain/summaries/decline-summary.server.ts";
import { draftSummary } from "#app/domain/summaries/draft-summary.server.ts";
import { loadSummary } from "#app/domain/summaries/load-summary.server.ts";
import { publishSummary } from "#app/domain/summaries/publish-summary.server.ts";
import { submitSummary } from "#app/domain/summaries/submit-summary.server.ts";
import type { DemoSummary } from "./content.ts";
import { coordinatorFor, otherCoordinator } from "./handlers.ts";
import { onDay } from "./need-times.ts";
import { type Almanac, hour, workLater } from "./office-hours.ts";
import { made, must, needNow, type Stage, type Step } from "./stage.ts";

/** One coordinator writes a summary, another publishes it; some are declined with the reason. */
export function summarySteps(almanac: Almanac, summary: DemoSummary): Step[] {
  const { key, daysAgo, outcome } = summary;
  const subject = `summary ${key}`;
  const drafted = onDay(almanac, daysAgo, 0, key, "draft");
  const handedOver = workLater(almanac, drafted, 1.5 * hour);
  const published = workLater(almanac, handedOver, 5 * hour);
  const steps: Step[] = [{ at: drafted, subject, what: "draft", do: (stage) => draft(stage, summary) }];
  if (outcome.kind === "draft") return steps;
  steps.push({
    ...{ at: handedOver, subject, what: "hand over" },
    do: async (stage) => {
      const actor = coordinatorFor(stage, key);
      must(await submitSummary(stage.deps, actor, await summaryNow(stage, key)));
    },
  });
  if (outcome.kind === "in-review") return steps;
  steps.push({
    ...{ at: published, subject, what: "publish" },
    do: async (stage) => {
      const actor = otherCoordinator(stage, coordinatorFor(stage, key));
      must(await publishSummary(stage.deps, actor, await summaryNow(stage, key)));
    },
  });
  if (outcome.kind !== "declined") return steps;
  const { reason } = outcome;
  steps.push({
    ...{ at: workLater(almanac, published, 40 * hour), subject, what: "decline" },
    do: async (stage) => {
      const actor = coordinatorFor(stage, key);
      must(await declineSummary(stage.deps, actor, { ...(await summaryNow(stage, key)), reason }));
    },
  });
  return steps;
}

async function draft(stage: Stage, { key, title, asked, evidence, needs, quotes }: DemoSummary) {
  const [first = ""] = needs;
  const { row } = await needNow(stage, first);
  const draft = {
    ...{ title, asked, evidence, category: row.category },
    needs: needs.map((need) => made(stage.needs, need).number),
    quotes: quotes.map(({ need, words }) => ({ need: made(stage.needs, need).number, words })),
  };
  const { number } = must(await draftSummary(stage.deps, coordinatorFor(stage, key), draft));
  stage.summaries.set(key, number);
}

/** A summary's number and the version that stands. */
export async function summaryNow(stage: Stage, key: string): Promise<{ number: string; version: number }> {
  const number = made(stage.summaries, key);
  const summary = await loadSummary(stage.deps.db.read, { number });
  if (!summary) throw new Error(`no summary ${number}`);
  return { number, version: summary.version };
}
