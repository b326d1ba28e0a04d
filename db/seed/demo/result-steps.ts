import { giveContributionVerdict } from "#app/domain/consultations/result/give-verdict.server.ts";
import { openTaskFromPassages } from "#app/domain/tasks/open-task-from-passages.server.ts";
import { reportOnTask } from "#app/domain/tasks/report-on-task.server.ts";
import type { DemoConsultation } from "./consultation-content.ts";
import { coordinatorFor } from "./handlers.ts";
import { type Almanac, dayIn, hour, momentAgo } from "./office-hours.ts";
import { made, must, type Stage, type Step } from "./stage.ts";

/** What follows a published result: a task from what was adopted, its first report, and what those who spoke say. */
export function resultSteps(
  almanac: Almanac,
  consultation: DemoConsultation,
  answeredDaysAgo: number,
): Step[] {
  const { key, task, verdicts } = consultation;
  const subject = `consultation ${key}`;
  const step = (daysAgo: number, hours: number, what: string, act: Step["do"]): Step => ({
    ...{ at: momentAgo(almanac, daysAgo, hours * hour), subject, what, do: act },
  });
  return [
    ...verdicts.map((verdict, place) =>
      step(answeredDaysAgo - 1, 19 + place / 4, `verdict ${place}`, (stage) => judge(stage, key, verdict)),
    ),
    ...(task
      ? [
          step(answeredDaysAgo - 2, 10, "open a task", (stage) => openTask(stage, key, task)),
          step(answeredDaysAgo - 7, 15, "start the task", (stage) => start(stage, key, task)),
        ]
      : []),
  ];
}

type DemoTask = NonNullable<DemoConsultation["task"]>;

async function openTask(stage: Stage, key: string, { topic, ...task }: DemoTask) {
  const { startInDays, dueInDays, words: _, officer: __, ...rest } = task;
  const { almanac } = stage;
  const { number } = must(
    await openTaskFromPassages(
      stage.deps,
      coordinatorFor(stage, key),
      { number: made(stage.consultations, key), topic },
      {
        ...{ ...rest, startOn: dayIn(almanac, startInDays), dueOn: dayIn(almanac, dueInDays) },
        ...{ supportingUnitIds: [], yearly: [], parentNumber: null, weight: 1, fundsArePublic: true },
        ...({ class: "major-project", theme: "transport-infrastructure", rung: "annual" } as const),
      },
    ),
  );
  stage.tasks.set(`result ${key}`, number);
}

async function start({ deps, tasks, cast }: Stage, key: string, { words, officer }: DemoTask) {
  const number = made(tasks, `result ${key}`);
  const report = { number, version: 1, move: "start", words, progress: 5, done: 0 } as const;
  must(await reportOnTask(deps, cast.of(officer), report));
}

type Verdict = DemoConsultation["verdicts"][number];
async function judge(
  { deps, cast, consultations }: Stage,
  key: string,
  { by, place, grade, words }: Verdict,
) {
  const receipt = `${made(consultations, key)}-${String(place).padStart(4, "0")}`;
  must(await giveContributionVerdict(deps, cast.of(by), { receipt, grade, words }));
}
