import { addMilestone } from "#app/domain/tasks/add-milestone.server.ts";
import { adjustTask } from "#app/domain/tasks/adjust-task.server.ts";
import { endTask } from "#app/domain/tasks/end-task.server.ts";
import { loadTask, milestonesOf } from "#app/domain/tasks/load-task.server.ts";
import { openTaskFromSummary } from "#app/domain/tasks/open-task-from-summary.server.ts";
import { reachMilestone } from "#app/domain/tasks/reach-milestone.server.ts";
import { reportOnTask } from "#app/domain/tasks/report-on-task.server.ts";
import type { TaskInput } from "#app/domain/tasks/task-form.ts";
import type { DemoTask } from "./content.ts";
import { placeOf } from "./need-submission.ts";
import { onDay } from "./need-times.ts";
import { type Almanac, dayIn, minute, workLater } from "./office-hours.ts";
import { made, must, type Stage, type Step } from "./stage.ts";
import { summaryNow } from "./summary-steps.ts";

type Deed = { daysAgo: number; what: string; do: Step["do"] };

/**
 * A task from the summary it answers: opened once that is published, started, reported on, its milestones reached, and
 * ended; one after the other, though holidays push several of them onto one day.
 */
export function taskSteps(almanac: Almanac, task: DemoTask, published: number): Step[] {
  const { key, startDaysAgo } = task;
  const subject = `task ${key}`;
  const openDay = startDaysAgo > 0 ? startDaysAgo + 4 : 2;
  const opened = onDay(almanac, openDay, published, key, "open");
  const steps: Step[] = [
    { at: opened, subject, what: "open", do: (stage) => open(stage, task) },
    {
      ...{ at: workLater(almanac, opened, 15 * minute), subject, what: "milestones" },
      do: (stage) => setMilestones(stage, task),
    },
  ];
  let before = opened;
  for (const deed of startDaysAgo > 0 ? deedsOf(task) : []) {
    before = onDay(almanac, deed.daysAgo, before, key, deed.what, `${deed.daysAgo}`);
    steps.push({ at: before, subject, what: deed.what, do: deed.do });
  }
  return steps;
}

function deedsOf(task: DemoTask): Deed[] {
  const { startDaysAgo, milestones, reports, adjustment, finish, key } = task;
  const reached = milestones.flatMap(({ reachedDaysAgo, evidence = "" }, position) =>
    reachedDaysAgo === undefined
      ? []
      : {
          daysAgo: reachedDaysAgo,
          what: "reach",
          do: (stage: Stage) => reach(stage, task, position, evidence),
        },
  );
  const told = reports.map((report) => ({
    ...{ daysAgo: report.daysAgo, what: "report" },
    do: (stage: Stage) => tell(stage, task, report),
  }));
  const adjusted = adjustment
    ? [{ daysAgo: adjustment.daysAgo, what: "adjust", do: (stage: Stage) => adjust(stage, task) }]
    : [];
  const finished = finish && {
    ...{ daysAgo: finish.daysAgo, what: "finish" },
    do: async (stage: Stage) => {
      const { words, evidence } = finish;
      const ending = { ...(await taskNow(stage, key)), move: "finish", words, evidence } as const;
      must(await endTask(stage.deps, leadOf(stage, task), ending));
    },
  };
  const running = [...reached, ...told, ...adjusted].toSorted((one, other) => other.daysAgo - one.daysAgo);
  const started = { daysAgo: startDaysAgo, what: "start", do: (stage: Stage) => start(stage, task) };
  return [started, ...running, ...(finished ? [finished] : [])];
}

function leadOf({ cast }: Stage, { leadUnit }: DemoTask) {
  return cast.officerOf(leadUnit) ?? cast.of("coordinator-01");
}

async function taskNow({ deps, tasks }: Stage, key: string) {
  const task = await loadTask(deps.db.read, { number: made(tasks, key) });
  if (!task) throw new Error(`no task ${key}`);
  return { number: task.number, version: task.version };
}

async function open(stage: Stage, task: DemoTask) {
  const { almanac, deps, cast } = stage;
  const from = task.sources.find(({ type }) => type === "summary")?.key ?? "";
  const clauses = task.sources.flatMap(({ clause }) => (clause ? [`linxi-master#c${clause}`] : []));
  const place = placeOf(task, stage.places);
  const { title, theme, rung, measure, measureUnit, target } = task;
  const input: TaskInput = {
    ...{ title, class: task.class, theme, rung, measure, measureUnit, target },
    ...{ leadUnitId: task.leadUnit, supportingUnitIds: task.supportingUnits, clauseRefs: clauses },
    ...{ startOn: dayIn(almanac, -task.startDaysAgo), dueOn: dayIn(almanac, task.dueInDays) },
    ...{ geometry: place.geometry, placeLabel: place.label, parentNumber: null, weight: 1 },
    ...{ yearly: [], funds: task.funds ?? null, fundsArePublic: true },
  };
  const summary = await summaryNow(stage, from);
  const { number } = must(await openTaskFromSummary(deps, cast.of("coordinator-01"), summary, input));
  stage.tasks.set(task.key, number);
}

async function setMilestones(stage: Stage, task: DemoTask) {
  const number = made(stage.tasks, task.key);
  for (const { title, dueInDays } of task.milestones) {
    const dueOn = dayIn(stage.almanac, dueInDays);
    must(await addMilestone(stage.deps, stage.cast.of("coordinator-01"), { number, title, dueOn }));
  }
}

async function start(stage: Stage, task: DemoTask) {
  const words = `任务启动，责任到人；计划${dayIn(stage.almanac, task.dueInDays)}前完成。`;
  const report = { ...(await taskNow(stage, task.key)), move: "start", words, progress: 0, done: 0 } as const;
  must(await reportOnTask(stage.deps, leadOf(stage, task), report));
}

async function tell(stage: Stage, task: DemoTask, { progress, done, words }: DemoTask["reports"][number]) {
  const report = { ...(await taskNow(stage, task.key)), move: "report", words, progress, done } as const;
  must(await reportOnTask(stage.deps, leadOf(stage, task), report));
}

async function reach(stage: Stage, task: DemoTask, position: number, evidence: string) {
  const { number } = await taskNow(stage, task.key);
  const row = await loadTask(stage.deps.db.read, { number });
  const milestone = row && (await milestonesOf(stage.deps.db.read, row.id))[position];
  if (!milestone) throw new Error(`no milestone ${position + 1}`);
  must(
    await reachMilestone(stage.deps, leadOf(stage, task), { number, milestoneId: milestone.id, evidence }),
  );
}

async function adjust(stage: Stage, task: DemoTask) {
  if (!task.adjustment) return;
  const { words, dueInDays, target } = task.adjustment;
  const change = { words, target, dueOn: dayIn(stage.almanac, dueInDays) };
  const now = await taskNow(stage, task.key);
  must(await adjustTask(stage.deps, stage.cast.of("coordinator-01"), { ...now, ...change }));
}
