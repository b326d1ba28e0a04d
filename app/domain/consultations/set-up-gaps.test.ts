import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "../calendar/civil-date.ts";
import { deadlineRule } from "../calendar/deadline-rule.ts";
import { workingCalendar } from "../calendar/working-calendar.ts";
import { type SetUp, setUpGaps, whatPublishingLacks } from "./set-up-gaps.ts";

const rules = JSON.parse(readFileSync("content/rules/deadlines.json", "utf8")).map((row: unknown) =>
  deadlineRule.parse(row),
);
const calendar = workingCalendar([{ date: "2026-06-19", kind: "statutory-holiday" }], [2026]);
const whole: SetUp = {
  ...{
    kind: "plan",
    words: "请您提意见。",
    subjects: 1,
    hiddenSubjects: 0,
    draftSubjects: 0,
    phases: [],
    shorterReason: null,
  },
  ...{ opensOn: "2026-05-20", closesOn: "2026-06-22", resultOn: "2026-07-20" },
  ...{ contact: "0511-0000000", channels: ["web"], participants: ["individual"] },
  questionnaireGaps: 0,
};
const lacks = (changed: Partial<SetUp>, today = "2026-05-01") =>
  whatPublishingLacks({ ...whole, ...changed }, { rules, calendar }, today, "Asia/Shanghai");
const names = (changed: Partial<SetUp>, today?: string) => lacks(changed, today).map(({ gap }) => gap);

test("a consultation with everything in it lacks nothing", () => {
  expect(lacks({})).toEqual([]);
});

test("5月20日至6月15日, 共30天 is refused twice: too short by the article, and not the days that it says", () => {
  const said = lacks({
    words: "公示时间：5月20日至6月15日，共30天。",
    closesOn: "2026-06-15",
    resultOn: "2026-07-01",
  });
  expect(said).toMatchObject([
    {
      gap: "period-too-short",
      told: { have: 26, need: 30, earliest: "2026-06-22" },
      basis: { zh: "《城乡规划法》第二十六条", article: "26" },
    },
    { gap: "stated-days-differ", told: { stated: 30, both: 27, byLaw: 26 } },
  ]);
});

test("a stated number of days stands when it is the range, with the first day counted or not", () => {
  expect(names({ words: "共34天" })).toEqual([]);
  expect(names({ words: "共 33 日" })).toEqual([]);
  expect(names({ words: "open for 30 days" })).toEqual(["stated-days-differ"]);
  // The days of another term are not the period's.
  expect(names({ words: "Each letter is answered within 20 days." })).toEqual([]);
});

test("a shorter period stands with a published reason for a decision, and never for a plan", () => {
  const short = { closesOn: "2026-06-05", resultOn: "2026-06-20" };
  expect(names({ ...short, kind: "decision" })).toEqual(["period-too-short"]);
  expect(names({ ...short, kind: "decision", shorterReason: "防汛抢险" })).toEqual([]);
  expect(names({ ...short, shorterReason: "防汛抢险" })).toEqual(["period-too-short"]);
  expect(lacks({ ...short, kind: "decision" })[0]?.basis?.article).toBe("15");
});

test("the result is promised, after the close and within twenty working days of it", () => {
  expect(names({ resultOn: null })).toEqual(["result-day-missing"]);
  expect(names({ resultOn: "2026-06-22" })).toEqual(["result-before-close"]);
  expect(lacks({ resultOn: "2026-07-21" })).toMatchObject([
    { gap: "result-too-late", told: { latest: "2026-07-20" } },
  ]);
});

test("each thing that is missing is named, and all of them at once", () => {
  const bare = { words: "", subjects: 0, contact: "", channels: [], participants: [], resultOn: null };
  expect(names({ ...bare, opensOn: null, closesOn: null })).toEqual([
    ...["words-missing", "subject-missing", "period-missing", "contact-missing"],
    ...["channels-missing", "participants-missing", "result-day-missing"],
  ]);
  expect(names({ hiddenSubjects: 1 })).toEqual(["subject-not-public"]);
  expect(names({}, "2026-05-21")).toEqual(["opens-in-past"]);
  expect(names({ opensOn: "2026-06-22", closesOn: "2026-06-22" })).toEqual(["closes-before-opening"]);
});

test("whatever the days, nothing shorter than the law asks for passes without a gap that is known", () => {
  const days = fc.integer({ min: 0, max: 80 });
  fc.assert(
    fc.property(days, days, (open, long) => {
      const opensOn = addDays("2026-05-01", open);
      const found = names({
        opensOn,
        closesOn: addDays(opensOn, long),
        resultOn: addDays(opensOn, long + 5),
      });
      if (long < 30) expect(found).not.toEqual([]);
      expect(found.every((gap) => setUpGaps.includes(gap))).toBe(true);
    }),
  );
});

test("a plan that lies open as a draft is consulted on as a plan, whatever else it decides", () => {
  expect(names({ kind: "decision", draftSubjects: 1 })).toEqual(["draft-needs-plan-kind"]);
  expect(lacks({ kind: "decision", draftSubjects: 1 })[0]?.basis?.article).toBe("26");
  expect(names({ draftSubjects: 1 })).toEqual([]);
});

test("what a law asks for is missed with its article", () => {
  const articles = (changed: Partial<SetUp>) => lacks(changed).map(({ gap, basis }) => [gap, basis?.article]);
  expect(articles({ contact: "", channels: [], kind: "decision" })).toEqual([
    ["contact-missing", "15"],
    ["channels-missing", "15"],
  ]);
  expect(articles({ opensOn: null })).toEqual([["period-missing", "26"]]);
  expect(lacks({ resultOn: null })[0]?.basis?.zh).toBeTruthy();
});

test("phases that leave a day of the period free are refused", () => {
  const phase = { name: "目标", words: "", ways: ["letter" as const] };
  expect(names({ phases: [{ ...phase, opensOn: "2026-05-20", closesOn: "2026-06-20" }] })).toEqual([
    "phases-leave-days",
  ]);
});
