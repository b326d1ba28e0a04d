import { describe, expect, test } from "vitest";
import { publishedCalendar as calendar, shippedRule, shippedRules } from "#tests/factories/calendar.ts";
import { seeded } from "#tests/factories/seeded.ts";
import { addDays } from "./civil-date.ts";
import { startOfDay } from "./day-in-zone.ts";
import { dueOn, withPauses } from "./deadline.ts";
import { instantOf, millisOf } from "./instant.ts";
import type { Pause } from "./pause.ts";
import { isWorkingDay } from "./working-calendar.ts";

const zone = "Asia/Shanghai";
const due = (id: string, opened: string) => dueOn(shippedRule(id), opened, calendar, zone);
const waiting = (from: string, until?: string): Pause => ({
  from: `${from}:00.000+08:00`,
  ...(until && { until: `${until}:00.000+08:00` }),
  reason: "waiting-for-resident",
});

describe("periods that run forward", () => {
  test("working days skip the Spring Festival and count its worked Saturday", () => {
    expect(due("need-complaint", "2026-02-13")).toMatchObject({
      due: "2026-02-27",
      dueAt: "2026-02-27T15:59:59.999Z",
      provisional: false,
    });
  });

  test("twenty working days from Mid-autumn end on 29 October", () => {
    expect(due("consultation-result", "2026-09-25").due).toBe("2026-10-29");
  });

  test("the minutes of a hearing on 20 October are due on the 29th", () => {
    expect(due("hearing-minutes", "2026-10-20").due).toBe("2026-10-29");
  });

  test("a notice whose thirtieth day is the Dragon Boat Festival runs on over the weekend", () => {
    expect(due("plan-notice", "2026-05-20").due).toBe("2026-06-22");
  });

  test("a calendar period whose last day is a plain Saturday runs on to Monday", () => {
    expect(due("petition-acceptance", "2026-11-06").due).toBe("2026-11-23");
  });

  test("a last day on a worked Saturday stays", () => {
    expect(due("petition-acceptance", "2026-02-13").due).toBe("2026-02-28");
  });

  test("the opening day is the day in Shanghai, not the day in UTC", () => {
    expect(due("need-enquiry", "2026-11-22T16:30:00.000Z").due).toBe("2026-11-25");
    expect(due("need-enquiry", "2026-11-22T15:30:00.000Z").due).toBe("2026-11-24");
  });

  test("hours run through the night and the weekend, to the minute", () => {
    expect(due("need-first-contact", "2026-11-21T02:16:44.000Z")).toMatchObject({
      due: "2026-11-22",
      dueAt: "2026-11-22T02:16:44.000Z",
      provisional: false,
    });
  });

  test("hours cannot be counted from a bare date", () => {
    expect(() => due("need-first-contact", "2026-11-21")).toThrow(RangeError);
  });
});

describe("periods before an event", () => {
  test("a hearing on 20 October is announced by 19 September, with thirty full days between", () => {
    expect(due("hearing-announcement", "2026-10-20")).toMatchObject({
      due: "2026-09-19",
      dueAt: "2026-09-19T15:59:59.999Z",
    });
  });

  test("its material is delivered by 29 September, with ten full working days between", () => {
    expect(due("hearing-material", "2026-10-20").due).toBe("2026-09-29");
  });

  test("an announcement that would fall into the National Day holidays is due before them", () => {
    expect(due("hearing-announcement", "2026-11-04").due).toBe("2026-09-30");
    expect(due("hearing-announcement", "2026-11-05").due).toBe("2026-09-30");
    expect(due("hearing-announcement", "2026-11-08").due).toBe("2026-10-08");
  });

  test("they know no pause", () => {
    expect(() => withPauses(due("hearing-material", "2026-10-20"), [], calendar)).toThrow(RangeError);
  });
});

describe("a year whose calendar is not published", () => {
  test("makes working days that reach it provisional", () => {
    expect(due("consultation-result", "2026-12-15").provisional).toBe(true);
    expect(due("need-enquiry", "2026-12-28").provisional).toBe(false);
  });

  test("makes a calendar period that ends in it provisional, since its last day may be a holiday", () => {
    expect(due("plan-notice", "2026-12-15")).toMatchObject({ due: "2027-01-14", provisional: true });
  });

  test("never touches hours", () => {
    expect(due("need-first-contact", "2026-12-31T10:00:00.000Z").provisional).toBe(false);
  });
});

describe("pauses", () => {
  const monday = due("need-complaint", "2026-11-02T01:00:00.000Z");

  test("without one the clock ends after five working days", () => {
    expect(monday.due).toBe("2026-11-09");
  });

  test("give back the working days they covered", () => {
    const paused = withPauses(monday, [waiting("2026-11-03T15:00", "2026-11-05T10:00")], calendar);
    expect(paused).toMatchObject({ due: "2026-11-11", givenBack: 2 });
  });

  test("over a weekend give nothing back", () => {
    const paused = withPauses(monday, [waiting("2026-11-06T18:00", "2026-11-08T20:00")], calendar);
    expect(paused.due).toBe("2026-11-09");
  });

  test("that overlap count once", () => {
    const twice = [
      waiting("2026-11-03T15:00", "2026-11-05T10:00"),
      waiting("2026-11-04T09:00", "2026-11-05T09:00"),
    ];
    expect(withPauses(monday, twice, calendar).due).toBe("2026-11-11");
  });

  test("that begin after the time ran out give nothing back", () => {
    const late = withPauses(monday, [waiting("2026-11-10T09:00", "2026-11-12T09:00")], calendar);
    expect(late.due).toBe("2026-11-09");
  });

  test("may begin in time that an earlier pause gave back", () => {
    const first = waiting("2026-11-03T15:00", "2026-11-05T10:00");
    const second = waiting("2026-11-11T09:00", "2026-11-12T09:00");
    expect(withPauses(monday, [second, first], calendar).due).toBe("2026-11-12");
    expect(withPauses(withPauses(monday, [second], calendar), [first], calendar).due).toBe("2026-11-12");
  });

  test("that still last move nothing yet", () => {
    expect(withPauses(monday, [waiting("2026-11-03T15:00")], calendar).due).toBe("2026-11-09");
  });

  test("before the opening are not counted", () => {
    const early = withPauses(monday, [waiting("2026-10-20T09:00", "2026-11-03T09:00")], calendar);
    expect(early.due).toBe("2026-11-10");
  });

  test("give back hours to the millisecond where hours are counted", () => {
    const contact = due("need-first-contact", "2026-11-21T02:00:00.000Z");
    const paused = withPauses(contact, [waiting("2026-11-21T12:00", "2026-11-21T12:45")], calendar);
    expect(paused).toMatchObject({ dueAt: "2026-11-22T02:45:00.000Z", givenBack: 0.75 });
  });

  test("give back calendar days to a calendar period, whose last day then rolls", () => {
    const petition = due("petition-acceptance", "2026-11-02");
    expect(petition.due).toBe("2026-11-17");
    const paused = withPauses(petition, [waiting("2026-11-03T09:00", "2026-11-07T09:00")], calendar);
    expect(paused).toMatchObject({ due: "2026-11-23", givenBack: 4 });
  });
});

test("a forward deadline in days never falls on a rest day, and pauses never shorten it", () => {
  const { int } = seeded(5);
  const rules = shippedRules.filter((rule) => rule.direction === "forward");
  for (let round = 0; round < 600; round += 1) {
    const rule = rules[round % rules.length] ?? shippedRule("need-help");
    const opened = instantOf(
      millisOf(startOfDay(addDays("2021-01-01", int(0, 1_700)), zone)) + int(0, 86_399_999),
    );
    const plain = dueOn(rule, opened, calendar, zone);
    const pauses = Array.from({ length: int(1, 4) }, () => {
      const from = millisOf(opened) + int(-5, 60) * 7_777_777;
      return { from: instantOf(from), until: instantOf(from + int(0, 900_000_000)), reason: "waiting" };
    });
    const paused = withPauses(plain, pauses, calendar);
    expect(millisOf(paused.dueAt)).toBeGreaterThanOrEqual(millisOf(plain.dueAt));
    if (rule.unit === "hours") continue;
    expect(isWorkingDay(calendar, plain.due)).toBe(true);
    expect(isWorkingDay(calendar, paused.due)).toBe(true);
  }
});
