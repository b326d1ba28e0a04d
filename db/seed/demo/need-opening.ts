import { acceptNeed } from "#app/domain/needs/accept-need.server.ts";
import { assignNeed } from "#app/domain/needs/assign-need.server.ts";
import { contactResident } from "#app/domain/needs/contact-resident.server.ts";
import { ruleOnNeed } from "#app/domain/needs/rule-on-need.server.ts";
import { sendBackNeed } from "#app/domain/needs/send-back-need.server.ts";
import type { DemoNeed } from "./content.ts";
import { coordinatorFor, handlerOf, officerFor } from "./handlers.ts";
import { releaseSteps } from "./moderation-steps.ts";
import { submitStep } from "./need-submission.ts";
import { writtenAt } from "./need-times.ts";
import { type Almanac, hour, isRestDay, minute, momentAgo, workLater } from "./office-hours.ts";
import { between, chance } from "./seeded-choice.ts";
import { must, needNow, type Step } from "./stage.ts";

const untouched = ["submitted", "held"];

/** From the resident's words to the unit that takes them on. Returns the steps and when the last of them was. */
export function openingSteps(almanac: Almanac, need: DemoNeed): { steps: Step[]; until: number } {
  const written = writtenAt(almanac, need);
  const steps = [submitStep(almanac, need, written)];
  if (need.state === "held") return { steps, until: written };
  steps.push(...releaseSteps(almanac, need, written));
  if (untouched.includes(need.state)) return { steps, until: written };
  const { key } = need;
  const story = (at: number, what: string, act: Step["do"]): Step => ({ at, subject: key, what, do: act });
  if (isRestDay(almanac, written) && chance(key, "duty") < 0.85)
    steps.push(story(dutyCall(almanac, written, key), "contact", (stage) => callFromDuty(stage, key)));
  const accepted = workLater(almanac, written, between(20, 260, key, "accept") * minute);
  steps.push(
    story(accepted, "accept", async (stage) => {
      const now = await needNow(stage, key);
      must(await acceptNeed(stage.deps, handlerOf(stage, key, now), { needId: now.row.id }));
    }),
  );
  const assigned = workLater(almanac, accepted, between(15, 90, key, "assign") * minute);
  steps.push(story(assigned, "assign", (stage) => assignElsewhere(stage, need)));
  return returnSteps(almanac, need, steps, assigned);
}

/** Weekends have somebody on the telephone. */
function dutyCall(almanac: Almanac, written: number, key: string): number {
  const wish = written + between(1, 3, key, "call back") * hour;
  const localHour = (((wish + 8 * hour) / hour) | 0) % 24;
  if (localHour >= 9 && localHour < 18) return wish;
  const daysAgo = Math.floor((momentAgo(almanac, 0, 0) - written) / (24 * hour)) + 1;
  const nextMorning = momentAgo(almanac, localHour < 9 ? daysAgo : daysAgo - 1, 9 * hour);
  return Math.max(nextMorning, written) + between(5, 90, key, "morning") * minute;
}

async function callFromDuty(stage: Parameters<Step["do"]>[0], key: string) {
  const { row } = await needNow(stage, key);
  if (row.firstContactAt !== null) return;
  must(await contactResident(stage.deps, coordinatorFor(stage, key), { needId: row.id }));
}

/** The coordinator puts right what a rule matched too roughly. */
async function assignElsewhere(stage: Parameters<Step["do"]>[0], { key, unit, state, returns }: DemoNeed) {
  const { row } = await needNow(stage, key);
  if (!unit || row.unitId === unit) return;
  if (returns.length === 0 && state !== "assigned" && chance(key, "assigned") > 0.3) return;
  const reason = "按职责分工调整承办单位，属地街道配合现场工作";
  must(await assignNeed(stage.deps, coordinatorFor(stage, key), { needId: row.id, unitId: unit, reason }));
}

function returnSteps(almanac: Almanac, need: DemoNeed, steps: Step[], from: number) {
  const { key, returns, ruling } = need;
  let until = from;
  for (const { reason, proposedUnit } of returns) {
    until = workLater(almanac, until, between(120, 420, key, proposedUnit) * minute);
    steps.push({
      at: until,
      subject: key,
      what: `send back to ${proposedUnit}`,
      do: async (stage) => {
        const now = await needNow(stage, key);
        const asked = { needId: now.row.id, reason, proposedUnitId: proposedUnit };
        must(await sendBackNeed(stage.deps, officerFor(stage, key, now), asked));
      },
    });
  }
  if (ruling) {
    until = workLater(almanac, until, between(90, 300, key, "ruling") * minute);
    steps.push({
      at: until,
      subject: key,
      what: "rule",
      do: async (stage) => {
        const { row } = await needNow(stage, key);
        const asked = { needId: row.id, reason: ruling.reason, unitId: ruling.unit };
        must(await ruleOnNeed(stage.deps, coordinatorFor(stage, key), asked));
      },
    });
  }
  return { steps, until };
}
