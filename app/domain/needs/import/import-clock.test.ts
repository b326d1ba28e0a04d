import { expect, test } from "vitest";
import type { DeadlineRule } from "#app/domain/calendar/deadline-rule.ts";
import { instantOf, millisOf } from "#app/domain/calendar/instant.ts";
import { publishedCalendar, shippedRule, shippedRules } from "#tests/factories/calendar.ts";
import { seeded } from "#tests/factories/seeded.ts";
import { needDeadline } from "../need-deadline.ts";
import { needKinds } from "../need-terms.ts";
import { importClock } from "./import-clock.ts";

const zone = "Asia/Shanghai";
const book = { calendar: publishedCalendar, rules: shippedRules };
const byHours: DeadlineRule = {
  ...shippedRule("need-suggestion"),
  ...{ id: "by-hours", length: 36, unit: "hours", convention: "clock-hours" },
};

test("whatever was reckoned before, each need is due when it would be alone", () => {
  const { int } = seeded(5);
  const clockOf = importClock(zone);
  for (let round = 0; round < 600; round += 1) {
    const kind = needKinds[int(0, needKinds.length - 1)] ?? "suggestion";
    const submittedAt = instantOf(millisOf("2025-09-20T00:00:00.000Z") + int(0, 40 * 24 * 60) * 60_000);
    const alone = needDeadline({ kind, submittedAt, pauses: [], extendedDays: 0 }, book, zone);
    expect(clockOf({ kind, submittedAt, due: null }, book)).toMatchObject({
      dueOn: alone?.due ?? null,
      dueAt: alone?.dueAt ?? null,
      dueRuleId: alone?.ruleId ?? null,
      dueProvisional: alone?.provisional ?? false,
    });
  }
});

test("a rule that counts hours counts them from each need's own minute", () => {
  const clockOf = importClock(zone);
  const due = (submittedAt: string) =>
    clockOf({ kind: "suggestion", submittedAt, due: null }, { calendar: publishedCalendar, rules: [byHours] })
      .dueAt;
  expect(due("2026-03-02T02:00:00.000Z")).toBe("2026-03-03T14:00:00.000Z");
  expect(due("2026-03-02T03:30:00.000Z")).toBe("2026-03-03T15:30:00.000Z");
});

test("another rulebook is asked anew, and without a rule there is a reason", () => {
  const clockOf = importClock(zone);
  const need = { kind: "suggestion" as const, submittedAt: "2026-03-02T02:00:00.000Z", due: null };
  expect(clockOf(need, book).dueOn).toBe("2026-03-09");
  expect(clockOf(need, { ...book, rules: [] })).toMatchObject({
    dueOn: null,
    noDueReason: "no-rule-in-force",
  });
});
