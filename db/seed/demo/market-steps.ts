import { addDays } from "#app/domain/calendar/civil-date.ts";
import { civilDateOf } from "#app/domain/calendar/day-in-zone.ts";
import { appealSuspension } from "#app/domain/market/appeal-suspension.server.ts";
import { suspendEntity } from "#app/domain/market/suspend-entity.server.ts";
import { verifyEntity } from "#app/domain/market/verify-entity.server.ts";
import { watchValidity } from "#app/domain/market/watch-validity.server.ts";
import { commentOnNeed } from "#app/domain/needs/comment-on-need.server.ts";
import { supportAsEntity } from "#app/domain/needs/support-as-entity.server.ts";
import type { DemoEntity } from "./market-content.ts";
import { handInEntity } from "./market-registration.ts";
import { type Almanac, hour, momentAgo, officeTime } from "./office-hours.ts";
import { made, must, type Stage, type Step } from "./stage.ts";

/** An entity's way through the register, and what it wrote. */
export function marketSteps(almanac: Almanac, entity: DemoEntity): Step[] {
  const { key, daysAgo, verifiedForDays, outcome, suspension, appeal, comment, support } = entity;
  const steps: Step[] = [];
  const add = (ago: number, at: number, what: string, act: Step["do"]) =>
    steps.push({ at: momentAgo(almanac, ago, at), subject: `entity ${key}`, what, do: act });
  const idOf = (stage: Stage) => made(stage.entities, key);
  add(daysAgo, 14 * hour, "hand in", (stage) => handInEntity(stage, entity));
  if (outcome === "applied") return steps;
  steps.push({
    ...{
      at: officeTime(almanac, momentAgo(almanac, daysAgo - 2, 10 * hour)),
      subject: `entity ${key}`,
      what: "verify",
    },
    do: async (stage) => {
      const until = addDays(civilDateOf(stage.deps.clock.now(), almanac.zone), verifiedForDays);
      const decision = { entityId: idOf(stage), until, move: "verify" as const };
      must(await verifyEntity(stage.deps, stage.cast.of("coordinator-01"), decision));
    },
  });
  if (comment)
    add(comment.daysAgo, 19 * hour, "comment", async (stage) => {
      const { number } = made(stage.needs, comment.need);
      const said = { number, words: comment.words, submissionKey: `demo0entity${key}` };
      const voice = { inNameOf: idOf(stage), stake: comment.stake };
      must(await commentOnNeed(stage.deps, stage.cast.of(entity.clerk), { ...said, ...voice }));
    });
  if (support)
    add(support.daysAgo, 20 * hour, "support", async (stage) => {
      const { number } = made(stage.needs, support.need);
      const voice = { entityId: idOf(stage), stake: support.stake };
      must(await supportAsEntity(stage.deps, stage.cast.of(entity.clerk), { number, voice }));
    });
  if (suspension)
    add(suspension.daysAgo, 10 * hour, "suspend", async (stage) => {
      const { reason, basis } = suspension;
      const asked = { entityId: idOf(stage), reason, basis };
      must(await suspendEntity(stage.deps, stage.cast.of("coordinator-01"), asked));
    });
  if (appeal)
    add(appeal.daysAgo, 11 * hour, "appeal", async (stage) => {
      const asked = { entityId: idOf(stage), grounds: appeal.grounds };
      must(await appealSuspension(stage.deps, stage.cast.of(entity.clerk), asked));
    });
  return steps;
}

/** The clock looks at validity in the night before today. */
export const validityStep = (almanac: Almanac): Step => ({
  ...{ at: momentAgo(almanac, 1, 2 * hour), subject: "clock", what: "watch validity" },
  do: async ({ deps }) => {
    await watchValidity(deps);
  },
});
