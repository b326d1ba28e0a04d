import { expect, test } from "vitest";
import { loadI18n } from "#app/platform/i18n.ts";
import { publishedCalendar, shippedRules } from "#tests/factories/calendar.ts";
import { type NeedClockFacts, needClock } from "./need-clock.ts";

const book = { calendar: publishedCalendar, rules: shippedRules };
const zone = "Asia/Shanghai";
const need: NeedClockFacts = {
  kind: "suggestion",
  state: "in-progress",
  submittedAt: "2026-03-02T02:00:00.000Z",
  pauses: [],
  extendedDays: 0,
  dueOn: "2026-03-09",
  dueAt: "2026-03-09T15:59:59.999Z",
  dueRuleId: "need-suggestion",
  dueProvisional: false,
  answeredAt: null,
  unitName: "柳湾街道办事处",
};
const said = (change: Partial<NeedClockFacts>, now: string, lang: "zh-CN" | "en" = "zh-CN") =>
  needClock({ ...need, ...change }, book, { t: loadI18n().translate(lang), lang, now, zone });

test("a running clock says what is left, who owes the answer and on which basis", () => {
  expect(said({}, "2026-03-06T02:00:00.000Z")).toEqual({
    left: "还有 1 个工作日",
    duty: "柳湾街道办事处须在 2026-03-09 前答复",
    basis: "各地接诉即办通行做法：建议类，5 个工作日",
    used: 4,
    total: 5,
    tone: "waiting",
    provisional: false,
    paused: false,
  });
});

test("past its date it says so, officially", () => {
  expect(said({}, "2026-03-11T02:00:00.000Z", "en")).toMatchObject({
    left: "2 working days overdue",
    tone: "official",
  });
});

test("waiting for the resident stops it", () => {
  const pauses = [{ from: "2026-03-04T02:00:00.000Z" }];
  const clock = said({ state: "waiting", pauses }, "2026-03-20T02:00:00.000Z");
  expect(clock).toMatchObject({ left: "计时暂停", paused: true, used: 2, tone: "waiting" });
});

test("once answered it says whether in time; a withdrawn need has none", () => {
  const answered = { state: "answered" as const, answeredAt: "2026-03-06T02:00:00.000Z" };
  expect(said(answered, "2026-03-20T02:00:00.000Z")).toMatchObject({
    left: "已按期答复",
    tone: "done",
    used: 4,
  });
  expect(said({ state: "withdrawn" }, "2026-03-20T02:00:00.000Z")).toBeUndefined();
});

test("a source's due date is shown as the source's", () => {
  expect(said({ dueRuleId: "source" }, "2026-03-06T02:00:00.000Z")?.basis).toBe("来源系统给出的期限");
});
