import { expect, test } from "vitest";
import { whatApprovalLacks } from "./approval-gaps.ts";
import { noticePhase } from "./notice-phase.ts";

const days = {
  ...{ opensOn: "2026-05-20", closesOn: "2026-06-22", announcedAt: null, withdrawnAt: null },
  ...{ endedAt: null, supersededBy: null },
};
const bare = { ...days, statement: null, hearingOn: null, minutes: null };
const whole = { ...days, statement: "采纳三条", hearingOn: "2026-06-01", minutes: "纪要" };

test("a notice is open on its first and on its last day", () => {
  expect(noticePhase(days, "2026-05-19")).toBe("coming");
  expect(noticePhase(days, "2026-05-20")).toBe("open");
  expect(noticePhase(days, "2026-06-22")).toBe("open");
  expect(noticePhase(days, "2026-06-23")).toBe("closed");
  expect(noticePhase({ ...days, announcedAt: "x" }, "2026-06-01")).toBe("announced");
  expect(noticePhase({ ...days, withdrawnAt: "x" }, "2026-06-01")).toBe("withdrawn");
  expect(noticePhase({ ...days, endedAt: "x" }, "2026-07-01")).toBe("discontinued");
  expect(noticePhase({ ...days, endedAt: "x", supersededBy: "n2" }, "2026-07-01")).toBe("superseded");
});

const lacks = (given: Partial<Parameters<typeof whatApprovalLacks>[0]>) =>
  whatApprovalLacks({
    notice: whole,
    documents: [],
    untreated: 0,
    unsettled: 0,
    today: "2026-06-23",
    ...given,
  });

test("approval lacks everything at once while the notice runs, and nothing when all is there", () => {
  expect(lacks({ notice: bare, untreated: 2, unsettled: 1, today: "2026-06-22" })).toEqual([
    "notice-not-closed",
    "opinions-untreated",
    "applications-unsettled",
    "statement-missing",
    "minutes-missing",
  ]);
  expect(lacks({})).toEqual([]);
  expect(lacks({ notice: undefined })).toEqual(["notice-missing"]);
  expect(lacks({ notice: { ...whole, hearingOn: null } })).toEqual(["minutes-missing"]);
});

test("a paper is there as words or as a document, and what is published with the approval is reviewed before it", () => {
  const notice = { ...bare, hearingOn: "2026-06-01" };
  const [statement, minutes] = (["statement", "minutes"] as const).map((purpose) => ({
    purpose,
    reviewed: true,
  }));
  if (!statement || !minutes) throw new Error("no papers");
  expect(lacks({ notice, documents: [statement] })).toEqual(["minutes-missing"]);
  expect(lacks({ notice, documents: [statement, minutes] })).toEqual([]);
  expect(lacks({ notice, documents: [statement, { ...minutes, reviewed: false }] })).toEqual([
    "documents-unreviewed",
  ]);
  expect(lacks({ documents: [{ purpose: "attachment", reviewed: false }] })).toEqual([
    "documents-unreviewed",
  ]);
});
