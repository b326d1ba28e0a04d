import { addDays } from "#app/domain/calendar/civil-date.ts";
import { civilDateOf } from "#app/domain/calendar/day-in-zone.ts";
import { acceptNeed } from "#app/domain/needs/accept-need.server.ts";
import { reopenNeed } from "#app/domain/needs/reopen-need.server.ts";
import { startNeed } from "#app/domain/needs/start-need.server.ts";
import { answerNeed } from "#app/domain/responses/answer-need.server.ts";
import { giveVerdict } from "#app/domain/responses/give-verdict.server.ts";
import type { DemoAnswer, DemoNeed, DemoVerdict } from "./content.ts";
import { handlerOf } from "./handlers.ts";
import { inTheEvening, onDay } from "./need-times.ts";
import { type Almanac, minute, workLater } from "./office-hours.ts";
import { between } from "./seeded-choice.ts";
import { made, must, needNow, type Stage, type Step } from "./stage.ts";

/** The answer, the verdict on it and, where the author was not content, the same once more. */
export function answerSteps(almanac: Almanac, need: DemoNeed, started: number): Step[] {
  const { key, answer, verdict, reopening } = need;
  if (!answer) return [];
  const steps: Step[] = [];
  const add = (at: number, what: string, act: Step["do"]) => {
    steps.push({ at, subject: key, what, do: act });
    return at;
  };
  const answered = add(onDay(almanac, answer.daysAgo, started, key, "answer"), "answer", (stage) =>
    giveAnswer(stage, key, answer),
  );
  if (!verdict) return steps;
  const judged = add(inTheEvening(almanac, verdict.daysAgo, answered, key, "verdict"), "verdict", (stage) =>
    judge(stage, key, verdict),
  );
  if (!reopening) return steps;
  const reopened = add(inTheEvening(almanac, reopening.daysAgo, judged, key, "reopen"), "reopen", (stage) =>
    reopen(stage, key, reopening.reason),
  );
  if (!reopening.answer || !reopening.verdict) return steps;
  const second = { answer: reopening.answer, verdict: reopening.verdict };
  const again = add(
    workLater(almanac, reopened, between(30, 120, key, "again") * minute),
    "take up again",
    (stage) => takeUpAgain(stage, key),
  );
  const answeredAgain = add(
    onDay(almanac, second.answer.daysAgo, again, key, "second answer"),
    "second answer",
    (stage) => giveAnswer(stage, key, second.answer),
  );
  add(
    inTheEvening(almanac, second.verdict.daysAgo, answeredAgain, key, "second verdict"),
    "second verdict",
    (stage) => judge(stage, key, second.verdict),
  );
  return steps;
}

async function giveAnswer(stage: Stage, key: string, answer: DemoAnswer) {
  const { deps } = stage;
  const now = await needNow(stage, key);
  const { result, reasons, basis, nextStep, nextStepInDays } = answer;
  const nextStepOn = addDays(civilDateOf(deps.clock.now(), deps.zone), nextStepInDays);
  const draft = { result, reasons, basis, nextStep, nextStepOn };
  must(await answerNeed(deps, handlerOf(stage, key, now), { needId: now.row.id, ...draft }));
}

export async function judge(stage: Stage, key: string, { solved, satisfaction, words }: DemoVerdict) {
  const { id, author } = made(stage.needs, key);
  must(await giveVerdict(stage.deps, author, { needId: id, solved, satisfaction, words }));
}

async function reopen(stage: Stage, key: string, reason: string) {
  const { id, author } = made(stage.needs, key);
  must(await reopenNeed(stage.deps, author, { needId: id, reason }));
}

async function takeUpAgain(stage: Stage, key: string) {
  const now = await needNow(stage, key);
  const handler = handlerOf(stage, key, now);
  must(await acceptNeed(stage.deps, handler, { needId: now.row.id }));
  must(await startNeed(stage.deps, handler, { needId: now.row.id }));
}
