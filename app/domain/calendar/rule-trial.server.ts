import type { Deps } from "#app/platform/deps.ts";
import { type CivilDate, isCivilDate } from "./civil-date.ts";
import { atWallClock, civilDateOf } from "./day-in-zone.ts";
import { dueOn, hourMillis } from "./deadline.ts";
import { ruleKind } from "./rule-register.server.ts";
import { loadRulebook } from "./rulebook.server.ts";

export type RuleTrial = {
  on: CivilDate;
  /** By each version of the rule: when what opens that day at nine (or is to happen that day) would be due. */
  lines: { validFrom: CivilDate; due: CivilDate; provisional: boolean; inForce: boolean }[];
};

/** The due date of one day by every version of a rule, old, present and planned; nonsense for a day is today. */
export async function ruleTrial(
  { db, clock, zone }: Pick<Deps, "db" | "clock" | "zone">,
  matter: string,
  asked: string | null,
): Promise<RuleTrial> {
  const on = asked && isCivilDate(asked) ? asked : civilDateOf(clock.now(), zone);
  const { calendar } = await loadRulebook(db.read);
  const versions = (await ruleKind.read(db.read, matter)) ?? [];
  const lines = versions.map((rule) => {
    const opened = rule.direction === "forward" ? atWallClock(on, 9 * hourMillis, zone) : on;
    const { due, provisional } = dueOn(rule, opened, calendar, zone);
    const inForce = rule.validFrom <= on && on <= (rule.validUntil ?? on);
    return { validFrom: rule.validFrom, due, provisional, inForce };
  });
  return { on, lines };
}
