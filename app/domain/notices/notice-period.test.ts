import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { deadlineRule } from "../calendar/deadline-rule.ts";
import { workingCalendar } from "../calendar/working-calendar.ts";
import { noticePeriod } from "./notice-period.ts";

const rules = JSON.parse(readFileSync("content/rules/deadlines.json", "utf8")).map((row: unknown) =>
  deadlineRule.parse(row),
);
const calendar = workingCalendar([{ date: "2026-06-19", kind: "statutory-holiday" }], [2026]);
const period = (opensOn: string, closesOn: string) =>
  noticePeriod({ rules, calendar }, { opensOn, closesOn }, "Asia/Shanghai");

test("a notice that says thirty days and leaves twenty-six is refused, with the article and the first lawful last day", () => {
  expect(period("2026-05-20", "2026-06-15")).toMatchObject({
    reason: "notice-too-short",
    told: { have: 26, need: 30, earliest: "2026-06-22", zh: "《城乡规划法》第二十六条" },
  });
  expect(period("2026-05-20", "2026-06-21")).toMatchObject({ ok: false });
});

test("one that runs on over the holiday stands, and promises its result in twenty working days", () => {
  expect(period("2026-05-20", "2026-06-22")).toMatchObject({
    ok: true,
    ruleId: "plan-notice",
    resultOn: "2026-07-20",
    provisional: false,
  });
});
