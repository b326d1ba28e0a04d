import { clockworkSteps } from "./clockwork.ts";
import type { DemoConsultation } from "./consultation-content.ts";
import { consultationSteps } from "./consultation-steps.ts";
import type { DemoContent, DemoNeed } from "./content.ts";
import { commentSteps, reportStep, supportSteps } from "./crowd-steps.ts";
import { earlierMessageSteps } from "./earlier-messages.ts";
import type { DemoEntity } from "./market-content.ts";
import { marketSteps, validityStep } from "./market-steps.ts";
import { judge } from "./need-answers.ts";
import { handlingSteps } from "./need-handling.ts";
import { openingSteps } from "./need-opening.ts";
import { inTheEvening, writtenAt } from "./need-times.ts";
import { type Almanac, hour } from "./office-hours.ts";
import { outreachSteps } from "./outreach-steps.ts";
import type { DemoPlanNotice } from "./plan-notice-content.ts";
import { planNoticeSteps } from "./plan-notice-steps.ts";
import { populationSteps } from "./population-steps.ts";
import type { DemoReach } from "./reach-steps.ts";
import type { Step } from "./stage.ts";
import { summarySteps } from "./summary-steps.ts";
import { type DemoSurvey, surveySteps } from "./survey-steps.ts";
import { taskSteps } from "./task-steps.ts";

const day = 24 * hour;

/** Everything that happened in the demo's year up to now, in the order in which it happened. */
export function stepsOfTheYear(
  almanac: Almanac,
  content: DemoContent,
  residents: readonly string[],
  entities: readonly DemoEntity[],
  {
    notice,
    consultations,
    surveys,
    reach,
  }: {
    notice: DemoPlanNotice;
    consultations: readonly DemoConsultation[];
    surveys: readonly DemoSurvey[];
    reach: Readonly<Record<string, DemoReach>>;
  },
): Step[] {
  const overdue = content.tasks.flatMap(({ milestones, state }) =>
    state === "delayed"
      ? milestones
          .filter((one) => one.reachedDaysAgo === undefined && one.dueInDays < 0)
          .map((one) => -one.dueInDays - 1)
      : [],
  );
  const summaries = content.summaries.map((summary) => ({ summary, steps: summarySteps(almanac, summary) }));
  const tasks = content.tasks.map((task) => {
    const from = summaries.find(({ summary }) => task.sources.some(({ key }) => key === summary.key));
    return { from: from?.summary, steps: taskSteps(almanac, task, momentOf(from?.steps, "publish")) };
  });
  const finished = (need: string) =>
    momentOf(tasks.find(({ from }) => from?.needs.includes(need))?.steps, "finish");
  const steps = [
    ...content.needs.flatMap((need) => needSteps(almanac, need, residents, finished(need.key))),
    ...summaries.flatMap((summary) => summary.steps),
    ...tasks.flatMap((task) => task.steps),
    reportStep(almanac, "beimen-community-parking", "resident-27", "这里说的车位数和现场对不上，请核一核。"),
    ...earlierMessageSteps(almanac),
    ...entities.flatMap((entity) => marketSteps(almanac, entity)),
    validityStep(almanac),
    ...outreachSteps(almanac),
    ...planNoticeSteps(almanac, notice),
    ...populationSteps(almanac),
    ...consultations.flatMap((consultation) => {
      const survey = surveys.find(({ key }) => key === consultation.key);
      return [
        ...consultationSteps(almanac, consultation, survey, reach[consultation.key]),
        ...(survey ? surveySteps(almanac, survey) : []),
      ];
    }),
    ...clockworkSteps(almanac, 330, overdue),
  ];
  const now = Date.parse(almanac.now);
  return steps.filter(({ at }) => at < now).toSorted((one, other) => one.at - other.at);
}

/** When something of a story was done; 0 where it was not. */
const momentOf = (steps: readonly Step[] | undefined, what: string) =>
  steps?.find((step) => step.what === what)?.at ?? 0;

function needSteps(almanac: Almanac, need: DemoNeed, residents: readonly string[], finished: number): Step[] {
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
      at: inTheEvening(almanac, taskVerdict.daysAgo, finished, key, "task verdict"),
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
