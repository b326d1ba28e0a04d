import { openReviews } from "#app/domain/moderation/review-queries.server.ts";
import { settleReview } from "#app/domain/moderation/settle-review.server.ts";
import type { DemoNeed } from "./content.ts";
import { type Almanac, minute, workLater } from "./office-hours.ts";
import { between } from "./seeded-choice.ts";
import { made, must, type Stage, type Step } from "./stage.ts";

/** The moderator looks at what waits of a need; what needed no review passes by. */
export function releaseSteps(almanac: Almanac, { key }: DemoNeed, written: number): Step[] {
  const at = workLater(almanac, written, between(8, 18, key, "release") * minute);
  return [{ at, subject: key, what: "release", do: (stage) => releaseNeed(stage, key) }];
}

async function releaseNeed(stage: Stage, key: string) {
  const { number, id } = made(stage.needs, key);
  await releaseSubject(stage, number, id);
}

export async function releaseSubject(stage: Stage, number: string, subjectId: string) {
  const open = await openReviews(stage.deps.db.read);
  const review = open.find((one) => one.place.number === number && one.subjectId === subjectId);
  if (!review) return;
  const settled = { reviewId: review.id, outcome: "released", ground: undefined, reason: undefined } as const;
  must(await settleReview(stage.deps, stage.cast.of("moderator-01"), settled));
}
