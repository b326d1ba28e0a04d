import { expect, test } from "vitest";
import { publishedCalendar, shippedRules } from "#tests/factories/calendar.ts";
import { firstContactDue, type NeedClockTerms, needDeadline, needTimeLeft } from "./need-deadline.ts";

const book = { calendar: publishedCalendar, rules: shippedRules };
const zone = "Asia/Shanghai";
/** Monday 2026-03-02, 10:00 in Shanghai. */
const monday: NeedClockTerms = {
  kind: "suggestion",
  submittedAt: "2026-03-02T02:00:00.000Z",
  pauses: [],
  extendedDays: 0,
};
const due = (terms: Partial<NeedClockTerms>) => needDeadline({ ...monday, ...terms }, book, zone);

test("a suggestion is answered within five working days, an enquiry within two, with the rule named", () => {
  expect(due({})).toMatchObject({
    due: "2026-03-09",
    dueAt: "2026-03-09T15:59:59.999Z",
    ruleId: "need-suggestion",
    basis: { zh: "各地接诉即办通行做法：建议类" },
    provisional: false,
  });
  expect(due({ kind: "enquiry" })?.due).toBe("2026-03-04");
});

test("waiting for the resident and an extension each move the due date", () => {
  const pause = { from: "2026-03-03T02:00:00.000Z", until: "2026-03-05T02:00:00.000Z" };
  expect(due({ pauses: [pause] })?.due).toBe("2026-03-11");
  expect(due({ extendedDays: 3 })?.due).toBe("2026-03-12");
});

test("a reopened need starts a new clock, and an older round's pauses give nothing back", () => {
  const pause = { from: "2026-03-03T02:00:00.000Z", until: "2026-03-05T02:00:00.000Z" };
  expect(due({ roundOpenedAt: "2026-03-16T02:00:00.000Z", pauses: [pause] })?.due).toBe("2026-03-23");
});

test("a need from before any rule has no due date", () => {
  expect(due({ submittedAt: "2011-07-01T02:00:00.000Z" })).toBeUndefined();
});

test("a due date in a year without a published calendar is provisional", () => {
  expect(due({ submittedAt: "2026-12-30T02:00:00.000Z" })?.provisional).toBe(true);
});

test("first contact is due 24 hours after submission, day and night", () => {
  expect(firstContactDue(monday.submittedAt, book, zone)?.dueAt).toBe("2026-03-03T02:00:00.000Z");
});

test("what is left is counted in working days", () => {
  const deadline = due({});
  if (!deadline) throw new Error("no deadline");
  expect(needTimeLeft(deadline, "2026-03-06T02:00:00.000Z", book)).toMatchObject({
    unit: "working-days",
    left: 1,
    overdue: false,
    progress: { used: 4, total: 5 },
  });
});
