import { z } from "zod";
import type { ClauseRef } from "../../plans/clause-ref.ts";
import { optionalText, plainText } from "../../text/plain-text.ts";

/** Words in one language or both; null where that language is missing, and the page says so. */
export type BothWords = { "zh-CN": string | null; en: string | null };
export type Question = { question: BothWords; answer: BothWords };

/** A version's words as they are kept. */
export type TextDraft = {
  title: BothWords;
  words: BothWords;
  questions: Question[];
  /** What it is about: the whole plan where the anchor is null. */
  clauses: { planId: string; anchor: string | null }[];
  /** Numbers of needs and summaries that raised it; a clarification's alone. */
  needs: string[];
  summaries: string[];
};

export const mostQuestions = 10;
export const clauseFields = ["clause1", "clause2", "clause3"] as const;

const line = (most: number) => optionalText(most);
const lines = (most: number) =>
  z
    .array(optionalText(most))
    .max(mostQuestions + 3)
    .default([]);
const version = z.coerce.number("field-not-understood").int().positive();

const written = z.object({
  ...{ titleZh: line(80), titleEn: line(160), wordsZh: optionalText(4000), wordsEn: optionalText(8000) },
  ...{ questionZh: lines(200), answerZh: lines(1500), questionEn: lines(400), answerEn: lines(3000) },
  ...{ clause1: line(120), clause2: line(120), clause3: line(120) },
  /** Numbers of needs and summaries, separated by spaces or commas. */
  raisedBy: z.string().max(1000, "field-too-long").default(""),
});
type Written = z.output<typeof written>;

const complete = (given: Written, context: z.RefinementCtx) => {
  const fault = (field: string, message: string) =>
    context.addIssue({ code: "custom", path: [field], message });
  if (!given.titleZh && !given.titleEn) fault("titleZh", "field-needed");
  if (!given.wordsZh && !given.wordsEn) fault("wordsZh", "field-needed");
  if (!clauseFields.some((field) => given[field])) fault("clause1", "field-needed");
};

export const textForm = z
  .object({ ...written.shape, submissionKey: z.string().max(64).optional() })
  .superRefine(complete)
  .transform((given) => ({ draft: gathered(given), submissionKey: given.submissionKey }));
export const textRevisionForm = z
  .object({ ...written.shape, revision: version })
  .superRefine(complete)
  .transform((given) => ({ draft: gathered(given), revision: given.revision }));
export const textMoveForm = z.object({ revision: version });
export const textReasonForm = z.object({ revision: version, reason: plainText(1000) });
export const newVersionForm = z.object({ why: plainText(500) });

const both = (zh: string | undefined, en: string | undefined): BothWords => ({
  ...{ "zh-CN": zh ?? null, en: en ?? null },
});

function gathered(given: Written): TextDraft {
  const numbers = given.raisedBy.split(/[\s,，、;；]+/).filter(Boolean);
  return {
    title: both(given.titleZh, given.titleEn),
    words: both(given.wordsZh, given.wordsEn),
    questions: given.questionZh
      .map((zh, at) => ({
        question: both(zh, given.questionEn[at]),
        answer: both(given.answerZh[at], given.answerEn[at]),
      }))
      .filter(isWhole),
    clauses: clauseFields.flatMap((field) => (given[field] ? [placeOf(given[field])] : [])),
    needs: numbers.filter((number) => !isSummary(number)),
    summaries: numbers.filter(isSummary),
  };
}

const isSummary = (number: string) => /-S\d+$/i.test(number);

/** A question with its answer in one language at least; halves are left out. */
const isWhole = ({ question, answer }: Question) =>
  (question["zh-CN"] !== null && answer["zh-CN"] !== null) || (question.en !== null && answer.en !== null);

/** `planId#anchor`, or a plan's id for the whole of it. */
function placeOf(key: string): { planId: string; anchor: string | null } {
  const [planId = "", anchor] = key.split("#");
  return { planId, anchor: anchor || null };
}

export const isClause = (place: { planId: string; anchor: string | null }): place is ClauseRef =>
  place.anchor !== null;
