import { and, count, inArray } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { needs, stillOpen } from "#db/schema/needs.ts";
import type { RegisterEffect } from "../administration/register-effect.ts";
import type { Proposal } from "../administration/registered-kind.server.ts";
import { atWallClock } from "../calendar/day-in-zone.ts";
import { dueOn, hourMillis } from "../calendar/deadline.ts";
import type { DeadlineRule } from "../calendar/deadline-rule.ts";
import { ruleInForce } from "../calendar/rule-validity.ts";
import { loadRulebook } from "../calendar/rulebook.server.ts";

/** What a new version of a rule touches: cases that run by the old one keep it; the first case under it is reckoned both ways. */
export async function ruleEffects(
  reads: Reads,
  proposal: Proposal<DeadlineRule[]>,
): Promise<RegisterEffect[]> {
  const { before = [], after = [], zone } = proposal;
  const known = new Set(before.map((rule) => JSON.stringify(rule)));
  const begins = after.find((rule) => !known.has(JSON.stringify(rule)) && rule.validFrom > proposal.today);
  const ids = before.map(({ id }) => id);
  const running = and(stillOpen, inArray(needs.dueRuleId, ids));
  const [counted] = await reads.select({ rows: count() }).from(needs).where(running);
  const some = await reads
    .select({ number: needs.number, title: needs.title, due: needs.dueOn })
    .from(needs)
    .where(running)
    .orderBy(needs.inboxDue)
    .limit(3);
  const { calendar } = await loadRulebook(reads);
  const effects: RegisterEffect[] = [
    {
      effect: "rule-running-cases",
      count: counted?.rows ?? 0,
      examples: some.map(({ number, title, due }) => ({
        text: `${number} ${title} · ${due ?? ""}`,
        href: `/office/needs/${number}`,
      })),
    },
  ];
  const old = begins && ruleInForce(before, begins.matter, begins.validFrom);
  if (begins && old && begins.unit !== "hours" && old.unit !== "hours") {
    const due = (rule: DeadlineRule) =>
      dueOn(rule, atWallClock(begins.validFrom, 9 * hourMillis, zone), calendar, zone).due;
    const values = { on: begins.validFrom, old: due(old), now: due(begins) };
    effects.push({ effect: "rule-first-case", count: 1, values, examples: [] });
  }
  if (begins?.validUntil) {
    const isLast = after.every(({ validFrom }) => validFrom <= begins.validFrom);
    const values = { on: begins.validUntil };
    if (isLast) effects.push({ effect: "rule-lapses", count: 1, values, examples: [] });
  }
  return effects;
}
