import { z } from "zod";
import type { RecordForm } from "../administration/record-form.ts";
import type { RecordFace, RegisterFact } from "../administration/register-fact.ts";
import { noticeText, readNotice } from "./calendar-notice.ts";
import { type CalendarYear, yearFault } from "./calendar-year.ts";
import { type DayKind, dayKinds } from "./working-calendar.ts";

const posted = z
  .object({
    year: z
      .string("field-needed")
      .trim()
      .regex(/^20\d\d$/, "year-not-understood"),
    notice: z.string("field-needed").trim().min(1, "field-needed").max(20_000, "field-too-long"),
  })
  .transform(({ year, notice }, context): CalendarYear => {
    const say = (message: string, params: Record<string, string | number>) =>
      context.addIssue({ code: "custom", path: ["notice"], message, params });
    const read = readNotice(notice);
    if (!read.ok) {
      say("line-not-understood", { line: read.line });
      return z.NEVER;
    }
    const fault = yearFault({ year, days: read.days });
    if (fault) say(fault.fault, { date: fault.date });
    return { year, days: read.days };
  });

/** A year of the calendar, pasted as its notice gives it. */
export const calendarYearForm: RecordForm<CalendarYear, CalendarYear> = {
  shape: posted,
  keyOf: ({ year }) => year,
  apply: (_before, after) => ({ ok: true, after }),
  values: ({ year, days }) => ({ year, notice: noticeText(days) }),
};

export function calendarYearFace({ year, days }: CalendarYear): RecordFace {
  const of = (kind: DayKind) => days.filter((day) => day.kind === kind);
  return {
    name: { text: year },
    brief: dayKinds.map((kind) => ({ name: kind, text: String(of(kind).length) })),
    facts: dayKinds.map((kind): RegisterFact => ({ name: kind, text: listed(of(kind)) })),
  };
}

const listed = (days: readonly { date: string; name: string }[]) =>
  days.map(({ date, name }) => `${date.slice(5)} ${name}`).join(" · ");
