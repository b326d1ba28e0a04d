import type { CivilDate } from "../calendar/civil-date.ts";
import { type Decision, refuse } from "../decision.ts";
import type { AnswerResult } from "./answer-terms.ts";

export type AnswerDraft = {
  result: AnswerResult;
  reasons: string;
  basis: string;
  nextStep: string;
  nextStepOn?: CivilDate | undefined;
};
export type AnswerRefusal =
  | "answer-without-reasons"
  | "answer-without-basis"
  | "answer-without-next-step"
  | "next-step-in-the-past";

/** Checks an answer. Refuses one without reasons, legal or plan basis, or a next step (domain.md 4). */
export function decideAnswer(draft: AnswerDraft, today: CivilDate): Decision<AnswerDraft, AnswerRefusal> {
  const { result } = draft;
  const [reasons, basis, nextStep] = [draft.reasons.trim(), draft.basis.trim(), draft.nextStep.trim()];
  if (reasons === "") return refuse("answer-without-reasons");
  if (basis === "") return refuse("answer-without-basis");
  if (nextStep === "") return refuse("answer-without-next-step");
  const nextStepOn = draft.nextStepOn || undefined;
  if (nextStepOn && nextStepOn < today) return refuse("next-step-in-the-past");
  return { ok: true, result, reasons, basis, nextStep, nextStepOn };
}

export type HoldingDraft = Pick<AnswerDraft, "reasons" | "nextStep" | "nextStepOn">;
export type HoldingRefusal = Exclude<AnswerRefusal, "answer-without-basis">;

/** Checks a holding reply: what is being examined, and what comes next until when. It needs no basis yet. */
export function decideHoldingReply(
  draft: HoldingDraft,
  today: CivilDate,
): Decision<HoldingDraft, HoldingRefusal> {
  const [reasons, nextStep] = [draft.reasons.trim(), draft.nextStep.trim()];
  if (reasons === "") return refuse("answer-without-reasons");
  if (nextStep === "") return refuse("answer-without-next-step");
  const nextStepOn = draft.nextStepOn || undefined;
  if (nextStepOn && nextStepOn < today) return refuse("next-step-in-the-past");
  return { ok: true, reasons, nextStep, nextStepOn };
}
