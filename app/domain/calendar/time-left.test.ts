import { describe, expect, test } from "vitest";
import { publishedCalendar as calendar, shippedRule } from "#tests/factories/calendar.ts";
import { seeded } from "#tests/factories/seeded.ts";
import { civilDateOf } from "./day-in-zone.ts";
import { type Deadline, dueOn, withPauses } from "./deadline.ts";
import { instantOf, millisOf } from "./instant.ts";
import { timeLeft } from "./time-left.ts";
import { isWorkingDay } from "./working-calendar.ts";

const zone = "Asia/Shanghai";
const due = (id: string, opened: string) => dueOn(shippedRule(id), opened, calendar, zone);
const at = (deadline: Deadline, local: string) => timeLeft(deadline, `${local}:00.000+08:00`, calendar);

describe("five working days from a Monday", () => {
  const complaint = due("need-complaint", "2026-11-02T01:00:00.000Z");

  test("leave three on Wednesday, with two used", () => {
    expect(at(complaint, "2026-11-04T12:00")).toEqual({
      unit: "working-days",
      left: 3,
      overdue: false,
      overdueBy: 0,
      progress: { used: 2, total: 5 },
    });
  });

  test("leave none on the last day, which is still in time at its last minute", () => {
    expect(at(complaint, "2026-11-09T23:59")).toMatchObject({ left: 0, overdue: false, overdueBy: 0 });
  });

  test("are overdue by a day on Tuesday", () => {
    expect(at(complaint, "2026-11-10T00:00")).toMatchObject({
      left: 0,
      overdue: true,
      overdueBy: 1,
      progress: { used: 6, total: 5 },
    });
  });

  test("stand still while the resident is waited for, even past the due day", () => {
    const waiting = withPauses(
      complaint,
      [{ from: "2026-11-04T04:00:00.000Z", reason: "waiting-for-resident" }],
      calendar,
    );
    expect(at(waiting, "2026-11-20T12:00")).toEqual({
      unit: "working-days",
      left: 3,
      overdue: false,
      overdueBy: 0,
      progress: { used: 2, total: 5 },
      paused: { since: "2026-11-04T04:00:00.000Z", reason: "waiting-for-resident" },
    });
    expect(at(waiting, "2026-11-03T12:00").paused).toBeUndefined();
  });

  test("run on when a pause begins only after they ran out", () => {
    const late = withPauses(complaint, [{ from: "2026-11-10T04:00:00.000Z", reason: "waiting" }], calendar);
    expect(at(late, "2026-11-12T12:00")).toMatchObject({ overdue: true, overdueBy: 3 });
    expect(at(late, "2026-11-12T12:00").paused).toBeUndefined();
  });
});

test("a deadline of a Friday is overdue on Saturday by no working day yet", () => {
  const enquiry = due("need-enquiry", "2026-11-18");
  expect(enquiry.due).toBe("2026-11-20");
  expect(at(enquiry, "2026-11-21T09:00")).toMatchObject({ overdue: true, overdueBy: 0 });
});

test("hours are told in whole hours that remain", () => {
  const contact = due("need-first-contact", "2026-11-21T02:00:00.000Z");
  expect(at(contact, "2026-11-21T13:30")).toEqual({
    unit: "hours",
    left: 20,
    overdue: false,
    overdueBy: 0,
    progress: { used: 4, total: 24 },
  });
  expect(at(contact, "2026-11-22T09:59")).toMatchObject({ left: 0, overdue: false });
  expect(at(contact, "2026-11-22T12:30")).toMatchObject({ left: 0, overdue: true, overdueBy: 2 });
});

test("a notice that runs on over a holiday is as long as it really is", () => {
  const notice = due("plan-notice", "2026-05-20");
  expect(at(notice, "2026-05-20T12:00").progress).toEqual({ used: 0, total: 33 });
});

test("what precedes an event has days left but no progress", () => {
  const material = due("hearing-material", "2026-10-20");
  const left = at(material, "2026-09-24T12:00");
  expect(left).toMatchObject({ left: 2, overdue: false });
  expect(left.progress).toBeUndefined();
});

test("a clock stopped on its last day and going on after a weekend has the Monday", () => {
  const friday = due("need-enquiry", "2026-11-18");
  const pause = { from: "2026-11-20T04:00:00.000Z", until: "2026-11-21T04:00:00.000Z", reason: "waiting" };
  const paused = withPauses(friday, [pause], calendar);
  expect(paused.due).toBe("2026-11-23");
  expect(at(paused, "2026-11-21T12:00")).toMatchObject({ left: 1, overdue: false });
});

test("a pause that ends leaves as much as there was when it began, and never an overdue clock", () => {
  const { int } = seeded(9);
  const rules = ["need-complaint", "consultation-result", "need-first-contact", "petition-conclusion"];
  for (let round = 0; round < 400; round += 1) {
    const opened = instantOf(Date.UTC(2024, 0, 1) + int(0, 700) * 86_400_000 + int(0, 86_399_999));
    const deadline = due(rules[round % rules.length] ?? "need-help", opened);
    const from = instantOf(millisOf(opened) + int(0, millisOf(deadline.dueAt) - millisOf(opened)));
    const until = instantOf(millisOf(from) + int(1, 2_000_000_000));
    const paused = withPauses(deadline, [{ from, until, reason: "waiting" }], calendar);
    const before = timeLeft(deadline, from, calendar);
    const after = timeLeft(paused, until, calendar);
    expect(after.overdue).toBe(false);
    if (deadline.rule.unit === "calendar-days") continue;
    const endsInRest = before.left === 0 && !isWorkingDay(calendar, civilDateOf(until, zone));
    expect(after.left).toBe(endsInRest && deadline.rule.unit === "working-days" ? 1 : before.left);
  }
});
