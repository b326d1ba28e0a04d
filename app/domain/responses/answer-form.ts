import { z } from "zod";
import { isCivilDate } from "../calendar/civil-date.ts";
import { plainLine, plainText } from "../text/plain-text.ts";
import { answerResults } from "./answer-terms.ts";

const day = z
  .string()
  .refine((text) => text === "" || isCivilDate(text), "date-not-valid")
  .optional();

/** What a form remembers of its page: posting it twice counts once, posting it late is refused. */
const carried = {
  submissionKey: z.string().max(64).optional(),
  movesSeen: z.coerce.number().int().optional(),
};

/** An official answer as typed: what is decided, why, on which basis, and what happens next. */
export const answerForm = z.object({
  result: z.enum(answerResults, "result-needed"),
  reasons: plainText(5000),
  basis: plainLine(1000),
  nextStep: plainLine(1000),
  nextStepOn: day,
  ...carried,
});

/** A holding reply as typed: what is being examined, and what comes next until when. */
export const holdingReplyForm = z.object({
  reasons: plainText(5000),
  nextStep: plainLine(1000),
  nextStepOn: day,
  ...carried,
});
