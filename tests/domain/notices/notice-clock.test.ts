import { expect, test } from "vitest";
import { loadRulebook } from "#app/domain/calendar/rulebook.server.ts";
import { noticeClock } from "#app/ui/notices/notice-clock.ts";
import { aTown } from "#tests/factories/people.ts";
import { contextFor } from "#tests/setup/test-context.ts";
import { openTestPortal } from "#tests/setup/test-portal.ts";

const days = {
  ...{ opensOn: "2026-05-20", closesOn: "2026-06-22", ruleId: "plan-notice", announcedAt: null },
  ...{ resultOn: "2026-07-20", resultRuleId: "consultation-result", provisional: false },
};
const open = { ...days, phase: "open" as const };
const closed = { ...days, phase: "closed" as const };
const announced = (announcedAt: string) => ({ ...days, phase: "announced" as const, announcedAt });

test.each([
  ["the last day but one", open, "2026-06-21T15:59:00.000Z", "还有 1 天", "1 day left"],
  [
    "the last day, from midnight",
    open,
    "2026-06-21T16:00:00.000Z",
    "今天是最后一天",
    "Today is the last day",
  ],
  [
    "the day before the promised one",
    closed,
    "2026-07-17T02:00:00.000Z",
    "还有 1 个工作日公布结果",
    "1 working day until the result",
  ],
  ["the promised day", closed, "2026-07-20T15:59:00.000Z", "今天应当公布结果", "The result is due today"],
  [
    "a day late",
    closed,
    "2026-07-20T16:00:00.000Z",
    "结果已逾期 1 个工作日",
    "The result is 1 working day late",
  ],
  [
    "in time",
    announced("2026-07-20T15:59:00.000Z"),
    "2026-09-01T00:00:00.000Z",
    "结果按时公布",
    "The result came in time",
  ],
  [
    "too late",
    announced("2026-07-20T16:00:00.000Z"),
    "2026-09-01T00:00:00.000Z",
    "结果逾期公布",
    "The result came late",
  ],
] as const)("the clock of a notice tells %s", async (_when, notice, now, zh, en) => {
  const portal = await openTestPortal();
  await aTown(portal);
  const { deps } = await contextFor(portal);
  const book = await loadRulebook(portal.db.read);
  const told = (lang: "zh-CN" | "en") =>
    noticeClock(notice, book, { t: deps.i18n.translate(lang), lang, now, zone: deps.zone })?.left;
  expect([told("zh-CN"), told("en")]).toEqual([zh, en]);
});
