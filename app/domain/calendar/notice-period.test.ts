import { expect, test } from "vitest";
import { publishedCalendar as calendar, shippedRule } from "#tests/factories/calendar.ts";
import { seeded } from "#tests/factories/seeded.ts";
import { addDays } from "./civil-date.ts";
import { dueOn } from "./deadline.ts";
import { checkNotice } from "./notice-period.ts";

const plan = shippedRule("plan-notice");
const hearing = shippedRule("hearing-announcement");

test("a notice from 20 May to 15 June, said to be thirty days, is refused with its article", () => {
  expect(checkNotice(plan, "2026-05-20", "2026-06-15", calendar)).toEqual({
    ok: false,
    reason: "notice-too-short",
    have: 26,
    need: 30,
    earliestClose: "2026-06-22",
    basis: plan.basis,
    provisional: false,
  });
  expect(plan.basis.article).toBe("26");
});

test("thirty days that end on the Dragon Boat Festival are not enough: the notice runs on", () => {
  expect(checkNotice(plan, "2026-05-20", "2026-06-19", calendar)).toMatchObject({
    ok: false,
    have: 30,
    need: 30,
  });
  expect(checkNotice(plan, "2026-05-20", "2026-06-21", calendar).ok).toBe(false);
  expect(checkNotice(plan, "2026-05-20", "2026-06-22", calendar)).toEqual({ ok: true, provisional: false });
});

test("a longer notice may close on any day", () => {
  expect(checkNotice(plan, "2026-05-20", "2026-06-27", calendar).ok).toBe(true);
});

test("a notice that closes before it opens has no days", () => {
  expect(checkNotice(plan, "2026-05-20", "2026-05-01", calendar)).toMatchObject({ ok: false, have: 0 });
});

test("a hearing announced with twenty days' notice is refused, and told its first possible day", () => {
  expect(checkNotice(hearing, "2026-09-29", "2026-10-20", calendar)).toMatchObject({
    ok: false,
    have: 20,
    need: 30,
    earliestClose: "2026-10-30",
    basis: hearing.basis,
  });
});

test("a hearing announced on 19 September may be held on 20 October, announced on the 20th it may not", () => {
  expect(checkNotice(hearing, "2026-09-19", "2026-10-20", calendar).ok).toBe(true);
  expect(checkNotice(hearing, "2026-09-20", "2026-10-20", calendar)).toMatchObject({ ok: false, have: 29 });
});

test("notice in working days is counted in working days", () => {
  const permit = shippedRule("permit-hearing-notice");
  expect(checkNotice(permit, "2026-11-02", "2026-11-12", calendar).ok).toBe(true);
  expect(checkNotice(permit, "2026-11-02", "2026-11-11", calendar)).toMatchObject({
    ok: false,
    have: 6,
    need: 7,
    earliestClose: "2026-11-12",
  });
});

test("a notice into a year without a calendar is accepted provisionally", () => {
  expect(checkNotice(plan, "2026-12-15", "2027-01-14", calendar)).toEqual({ ok: true, provisional: true });
});

test("a rule that sets no minimum of days cannot check a notice", () => {
  const minutes = shippedRule("hearing-minutes");
  expect(() => checkNotice(minutes, "2026-10-20", "2026-10-29", calendar)).toThrow(RangeError);
});

test("the first possible day holds, and the day before it does not", () => {
  const { int } = seeded(3);
  for (const rule of [plan, hearing, shippedRule("hearing-material")]) {
    for (let round = 0; round < 100; round += 1) {
      const opens = addDays("2021-01-01", int(0, 1_900));
      const check = checkNotice(rule, opens, opens, calendar);
      if (check.ok) throw new Error("no notice is no notice");
      expect(checkNotice(rule, opens, check.earliestClose, calendar).ok).toBe(true);
      expect(checkNotice(rule, opens, addDays(check.earliestClose, -1), calendar).ok).toBe(false);
      if (rule.direction === "backward") {
        expect(dueOn(rule, check.earliestClose, calendar, "Asia/Shanghai").due >= opens).toBe(true);
      }
    }
  }
});
