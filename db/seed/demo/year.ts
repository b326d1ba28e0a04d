import { clockworkSteps } from "./clockwork.ts";
import type { DemoContent, DemoNeed } from "./content.ts";
import { commentSteps, reportStep, supportSteps } from "./crowd-steps.ts";
import { judge } from "./need-answers.ts";
import { handlingSteps } from "./need-handling.ts";
import { openingSteps } from "./need-opening.ts";
import { inTheEvening, writtenAt } from "./need-times.ts";
import { type Almanac, hour } from "./office-hours.ts";
import type { Step } from "./stage.ts";
import { summarySteps } from "./summary-steps.ts";
import { taskSteps } from "./task-steps.ts";

const day = 24 * hour;

/** Everything that happened in the demo's year up to now, in the order in which it happened. */
export function stepsOfTheYear(almanac: Almanac, content: DemoContent, residents: readonly string[]): Step[] {
  const overdue = content.tasks.flatMap(({ milestones, state }) =>
    state === "delayed"
      ? milestones
          .filter((one) => one.reachedDaysAgo === undefined && one.dueInDays < 0)
          .map((one) => -one.dueInDays - 1)
      : [],
  );
  const steps = [
    ...content.needs.flatMap((need) => needSteps(almanac, need, residents)),
    ...content.summaries.flatMap((summary) => summarySteps(almanac, summary)),
    ...content.tasks.flatMap((task) => taskSteps(almanac, task)),
    reportStep(almanac, "beimen-community-parking", "resident-27", "这里说的车位数和现场对不上，请核一核。"),
    ...clockworkSteps(almanac, 330, overdue),
  ];
  const now = Date.parse(almanac.now);
  return steps.filter(({ at }) => at < now).toSorted((one, other) => one.at - other.at);
}

function needSteps(almanac: Almanac, need: DemoNeed, residents: readonly string[]): Step[] {
  const { key, taskVerdict } = need;
  const written = writtenAt(almanac, need);
  const { steps: opening, until } = openingSteps(almanac, need);
  const handling = handlingSteps(almanac, need, written, until);
  const steps = [
    ...opening,
    ...handling,
    ...commentSteps(almanac, need, written),
    ...supportSteps(almanac, need, written, supportEnds(almanac, handling), residents),
  ];
  if (taskVerdict)
    steps.push({
      at: inTheEvening(almanac, taskVerdict.daysAgo, 0, key, "task verdict"),
      subject: key,
      what: "verdict on the task",
      do: (stage) => judge(stage, key, taskVerdict),
    });
  return steps;
}

/** Until a need is closed, merged or withdrawn it can be supported; two weeks without a verdict close it. */
function supportEnds(almanac: Almanac, handling: readonly Step[]): number {
  const at = (what: string) => handling.find((step) => step.what === what)?.at;
  const ended = at("verdict") ?? at("merge") ?? at("withdraw");
  if (ended !== undefined) return ended;
  const answered = at("answer");
  return answered === undefined ? Date.parse(almanac.now) : answered + 14 * day;
}
