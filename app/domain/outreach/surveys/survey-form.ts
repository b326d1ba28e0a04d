import { z } from "zod";
import { isCivilDate } from "../../calendar/civil-date.ts";
import { optionalText } from "../../text/plain-text.ts";

const level = z.coerce
  .number("field-needed")
  .int("field-needed")
  .min(1, "field-needed")
  .max(5, "field-needed");
const day = z.string("field-needed").refine(isCivilDate, "date-not-valid");

export const surveyAnswerForm = z.object({ knows: level, accepts: level, words: optionalText(500) });
export type SurveyAnswer = z.output<typeof surveyAnswerForm>;

export const surveyForm = z
  .object({
    planId: z.string("field-needed").min(1, "field-needed"),
    ...{ opensOn: day, closesOn: day, results: z.enum(["at-close", "at-once"], "field-needed") },
    /** How those who answer are chosen, where it is not whoever wants to. */
    sampling: optionalText(300),
  })
  .refine(({ opensOn, closesOn }) => opensOn <= closesOn, {
    path: ["closesOn"],
    message: "ends-before-it-begins",
  });
export type SurveyInput = z.output<typeof surveyForm>;
