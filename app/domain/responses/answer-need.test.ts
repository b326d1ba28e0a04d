import { expect, test } from "vitest";
import { type AnswerDraft, decideAnswer, decideHoldingReply } from "./answer-need.ts";

const draft: AnswerDraft = {
  result: "partly-adopted",
  reasons: "道路红线宽 16 米，可划 2 米步行道。",
  basis: "总体规划第42条",
  nextStep: "现场踏勘",
  nextStepOn: "2026-03-09",
};
const today = "2026-03-04";

test("an answer stands with result, reasons, basis and next step", () => {
  expect(decideAnswer(draft, today)).toEqual({ ok: true, ...draft });
});

test.each([
  ["reasons", "answer-without-reasons"],
  ["basis", "answer-without-basis"],
  ["nextStep", "answer-without-next-step"],
])("an answer without %s is refused", (field, reason) => {
  expect(decideAnswer({ ...draft, [field]: "  \n" }, today)).toEqual({ ok: false, reason });
});

test("a next step lies ahead, today included, and may have no date", () => {
  expect(decideAnswer({ ...draft, nextStepOn: "2026-03-03" }, today)).toEqual({
    ok: false,
    reason: "next-step-in-the-past",
  });
  expect(decideAnswer({ ...draft, nextStepOn: today }, today).ok).toBe(true);
  expect(decideAnswer({ ...draft, nextStepOn: "" }, today)).toMatchObject({
    ok: true,
    nextStepOn: undefined,
  });
});

test("a holding reply says what is examined and what comes next", () => {
  expect(decideHoldingReply(draft, today).ok).toBe(true);
  expect(decideHoldingReply({ ...draft, reasons: "" }, today).ok).toBe(false);
  expect(decideHoldingReply({ ...draft, nextStep: "" }, today).ok).toBe(false);
});
