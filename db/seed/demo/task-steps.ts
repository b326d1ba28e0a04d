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
import { type Almanac, dayIn, hour, minute, workLater } from "./office-hours.ts";
import { made, must, type Stage, type Step } from "./stage.ts";
import { summaryNow } from "./summary-steps.ts";

/** A task from the summary it answers: opened, started, reported on, its milestones reached, and ended. */
export function taskSteps(almanac: Almanac, task: DemoTask): Step[] {
  const { key, startDaysAgo, adjustment, finish } = task;
  const steps: Step[] = [];
  const add = (at: number, what: string, act: Step["do"]) => {
    steps.push({ at, subject: `task ${key}`, what, do: act });
    return at;
  };
  const openDay = startDaysAgo > 0 ? startDaysAgo + 4 : 2;
  const opened = add(onDay(almanac, openDay, 0, key, "open"), "open", (stage) => open(stage, task));
  add(workLater(almanac, opened, 15 * minute), "milestones", (stage) => setMilestones(stage, task));
  if (startDaysAgo <= 0) return steps;
  add(onDay(almanac, startDaysAgo, opened, key, "start"), "start", (stage) => start(stage, task));
  for (const [position, milestone] of task.milestones.entries())
    if (milestone.reachedDaysAgo !== undefined)
      add(
        onDay(almanac, milestone.reachedDaysAgo, opened + hour, key, "milestone", `${position}`),
        "reach",
        (stage) => reach(stage, task, position, milestone.evidence ?? ""),
      );
  for (const [position, report] of task.reports.entries())
    add(onDay(almanac, report.daysAgo, opened + 2 * hour, key, "report", `${position}`), "report", (stage) =>
      tell(stage, task, report),
    );
  if (adjustment)
    add(onDay(almanac, adjustment.daysAgo, opened, key, "adjust"), "adjust", (stage) => adjust(stage, task));
  if (finish)
    add(onDay(almanac, finish.daysAgo, opened, key, "finish"), "finish", async (stage) => {
      const { words, evidence } = finish;
      const officer = leadOf(stage, task);
      must(
        await endTask(stage.deps, officer, {
          ...(await taskNow(stage, key)),
          move: "finish",
          words,
          evidence,
        }),
      );
    });
  return steps;
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
