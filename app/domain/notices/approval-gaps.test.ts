import { expect, test } from "vitest";
import { whatApprovalLacks } from "./approval-gaps.ts";
import { noticePhase } from "./notice-phase.ts";

const days = { opensOn: "2026-05-20", closesOn: "2026-06-22", announcedAt: null, withdrawnAt: null };
const bare = { ...days, statement: null, hearingOn: null, minutes: null };
const whole = { ...days, statement: "采纳三条", hearingOn: "2026-06-01", minutes: "纪要" };

test("a notice is open on its first and on its last day", () => {
  expect(noticePhase(days, "2026-05-19")).toBe("coming");
  expect(noticePhase(days, "2026-05-20")).toBe("open");
  expect(noticePhase(days, "2026-06-22")).toBe("open");
  expect(noticePhase(days, "2026-06-23")).toBe("closed");
  expect(noticePhase({ ...days, announcedAt: "x" }, "2026-06-01")).toBe("announced");
  expect(noticePhase({ ...days, withdrawnAt: "x" }, "2026-06-01")).toBe("withdrawn");
});

test("approval lacks everything at once while the notice runs, and nothing when all is there", () => {
  expect(whatApprovalLacks({ notice: bare, untreated: 2, today: "2026-06-22" })).toEqual([
    "notice-not-closed",
    "opinions-untreated",
    "statement-missing",
    "minutes-missing",
  ]);
  expect(whatApprovalLacks({ notice: whole, untreated: 0, today: "2026-06-23" })).toEqual([]);
  expect(whatApprovalLacks({ notice: undefined, untreated: 0, today: "2026-06-23" })).toEqual([
    "notice-missing",
  ]);
  expect(
    whatApprovalLacks({ notice: { ...whole, hearingOn: null }, untreated: 0, today: "2026-06-23" }),
  ).toEqual(["minutes-missing"]);
});
