import { nextWorkingDay } from "#app/domain/calendar/working-days.ts";
import { askJointHandling } from "#app/domain/needs/ask-joint-handling.server.ts";
import { extendNeed } from "#app/domain/needs/extend-need.server.ts";
import { giveJointOpinion } from "#app/domain/needs/give-joint-opinion.server.ts";
import { mergeNeeds } from "#app/domain/needs/merge-needs.server.ts";
import { startNeed } from "#app/domain/needs/start-need.server.ts";
import { waitForResident } from "#app/domain/needs/wait-for-resident.server.ts";
import { withdrawNeed } from "#app/domain/needs/withdraw-need.server.ts";
import { giveHoldingReply } from "#app/domain/responses/give-holding-reply.server.ts";
import type { DemoNeed } from "./content.ts";
import { coordinatorFor, handlerOf } from "./handlers.ts";
import { answerSteps } from "./need-answers.ts";
import { dueMorning, inTheEvening, lateBy, onDay } from "./need-times.ts";
import { type Almanac, dayIn, hour, minute, workLater } from "./office-hours.ts";
import { between, chance } from "./seeded-choice.ts";
import { made, must, needNow, type Step } from "./stage.ts";

const notStarted = ["submitted", "held", "accepted", "assigned", "sent-back", "disputed"];
const why = [
  "现场情况比来件所述复杂，需补充检测后才能答复",
  "涉及两家单位的设施权属，正在核对移交资料",
  "须征求周边住户意见，意见征集未满七日",
  "施工单位进场时间待定，正在协调",
];

/** From the start of the work to the verdict, or to wherever the need stands today. */
export function handlingSteps(almanac: Almanac, need: DemoNeed, written: number, from: number): Step[] {
  const { key, state, withdrawal } = need;
  if (withdrawal) return [withdrawStep(almanac, need, withdrawal, from)];
  if (notStarted.includes(state)) return [];
  if (state === "merged") return [mergeStep(almanac, need, from)];
  const started = workLater(almanac, from, between(25, 300, key, "start") * minute);
  const holding = holdingSteps(almanac, need, started);
  const steps = [
    step(need, started, "start", async (stage) => {
      const now = await needNow(stage, key);
      must(await startNeed(stage.deps, handlerOf(stage, key, now), { needId: now.row.id }));
    }),
    ...holding,
    ...jointSteps(almanac, need, started),
    ...waitingSteps(almanac, need, started),
  ];
  const answers = answerSteps(almanac, need, holding[0]?.at ?? started);
  return [...steps, ...extensionSteps(almanac, need, written, answers[0]?.at), ...answers];
}

const step = (need: DemoNeed, at: number, what: string, act: Step["do"]): Step => ({
  ...{ at, what, subject: need.key },
  do: act,
});

const withdrawStep = (
  almanac: Almanac,
  need: DemoNeed,
  { daysAgo, reason }: { daysAgo: number; reason: string },
  from: number,
) =>
  step(need, inTheEvening(almanac, daysAgo, from, need.key), "withdraw", async (stage) => {
    const { id, author } = made(stage.needs, need.key);
    must(await withdrawNeed(stage.deps, author, { needId: id, reason }));
  });

const mergeStep = (almanac: Almanac, need: DemoNeed, from: number) =>
  step(
    need,
    workLater(almanac, from, between(60, 400, need.key, "merge") * minute),
    "merge",
    async (stage) => {
      const now = await needNow(stage, need.key);
      const { number } = made(stage.needs, need.mergedInto ?? "");
      const reason = `与 ${number} 反映的是同一件事，合并办理；附议和评论保留在原处，办理结果同时告知您。`;
      const actor = coordinatorFor(stage, need.key);
      must(await mergeNeeds(stage.deps, actor, { needId: now.row.id, target: number, reason }));
    },
  );

function holdingSteps(almanac: Almanac, need: DemoNeed, started: number): Step[] {
  const { holdingReply, key, answer } = need;
  if (!holdingReply) return [];
  const { daysAgo, words } = holdingReply;
  const promised = dayIn(almanac, -(answer?.daysAgo ?? Math.max(-7, daysAgo - 14)));
  const nextStepOn = nextWorkingDay(almanac.calendar, promised).date;
  return [
    step(need, onDay(almanac, daysAgo, started, key, "holding"), "holding reply", async (stage) => {
      const now = await needNow(stage, key);
      const reply = { reasons: words, nextStep: "核实清楚后给出正式答复", nextStepOn };
      must(await giveHoldingReply(stage.deps, handlerOf(stage, key, now), { needId: now.row.id, ...reply }));
    }),
  ];
}

/** Extensions that are written down, and those that a late answer was granted before its time was up. */
function extensionSteps(
  almanac: Almanac,
  need: DemoNeed,
  written: number,
  answered: number | undefined,
): Step[] {
  const { key } = need;
  const late = answered === undefined ? 0 : lateBy(almanac, need, written, answered);
  const granted = late > 0 && need.holdingReply && chance(key, "granted") < 0.75;
  const days = need.extension?.days ?? (granted ? Math.min(10, late + 1) : 0);
  const at = dueMorning(almanac, need, written);
  if (days === 0 || (answered !== undefined && at >= answered)) return [];
  const reason = need.extension?.reason ?? why[between(0, why.length - 1, key, "why")] ?? "";
  return [
    step(need, at, "extend", async (stage) => {
      const { row } = await needNow(stage, key);
      must(await extendNeed(stage.deps, coordinatorFor(stage, key), { needId: row.id, days, reason }));
    }),
  ];
}

function jointSteps(almanac: Almanac, need: DemoNeed, started: number): Step[] {
  const { joint, key, title } = need;
  if (!joint) return [];
  const asked = workLater(almanac, started, 2 * hour);
  const asking = joint.units.map((unit, position) =>
    step(need, asked + position * 3 * minute, `ask ${unit}`, async (stage) => {
      const now = await needNow(stage, key);
      if (now.row.unitId === unit) return;
      const reason = `“${title}”涉及贵单位职责，请到场会商并给出书面意见`;
      const handler = handlerOf(stage, key, now);
      must(await askJointHandling(stage.deps, handler, { needId: now.row.id, unitId: unit, reason }));
    }),
  );
  // The first unit has answered, the others still owe their opinion.
  const [first] = joint.units;
  const opined = workLater(almanac, asked, 26 * hour);
  const opinion = step(need, opined, "opinion", async (stage) => {
    const { row, facts } = await needNow(stage, key);
    if (!first || !facts.jointUnitIds.includes(first) || facts.jointUnitIds.length < 2) return;
    const officer = stage.cast.officerOf(first);
    if (!officer) return;
    const reason = "同意现场会商结论，我单位负责的部分可在两周内完成。";
    must(await giveJointOpinion(stage.deps, officer, { needId: row.id, reason }));
  });
  return [...asking, opinion];
}

function waitingSteps(almanac: Almanac, need: DemoNeed, started: number): Step[] {
  const { waitingFor, key } = need;
  if (!waitingFor) return [];
  const at = workLater(almanac, started, between(40, 200, key, "ask") * minute);
  return [
    step(need, at, "wait", async (stage) => {
      const now = await needNow(stage, key);
      const asked = { needId: now.row.id, reason: waitingFor.question };
      must(await waitForResident(stage.deps, handlerOf(stage, key, now), asked));
    }),
  ];
}
