import { closeSilentNeeds } from "#app/domain/needs/close-silent-needs.server.ts";
import { remind } from "#app/domain/needs/remind.server.ts";
import { fallBehind } from "#app/domain/tasks/fall-behind.server.ts";
import { type Almanac, hour, minute, momentAgo } from "./office-hours.ts";
import type { Step } from "./stage.ts";

/** Reminders older than this would be of no use to anybody who looks at the demo. */
const remindedDays = 12;

/** What the clock does by itself: closing needs without a verdict, marking delayed tasks, reminding. */
export function clockworkSteps(almanac: Almanac, days: number, fallBehindDays: readonly number[]): Step[] {
  const steps: Step[] = [];
  const add = (daysAgo: number, at: number, what: string, act: Step["do"]) =>
    steps.push({ at: momentAgo(almanac, daysAgo, at), subject: "clock", what, do: act });
  for (let daysAgo = days; daysAgo >= 0; daysAgo--) {
    add(daysAgo, 70 * minute, "close silent needs", async ({ deps }) => {
      await closeSilentNeeds(deps);
    });
    if (daysAgo > remindedDays) continue;
    for (const at of [8.5 * hour, 16 * hour])
      add(daysAgo, at, "remind", async ({ deps }) => {
        await remind(deps);
      });
  }
  for (const daysAgo of fallBehindDays)
    add(daysAgo, 30 * minute, "fall behind", async ({ deps }) => {
      await fallBehind(deps);
    });
  return steps;
}
