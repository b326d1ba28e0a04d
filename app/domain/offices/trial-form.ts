import { z } from "zod";
import { isCivilDate } from "../calendar/civil-date.ts";
import { categoryCode } from "../needs/need-category.ts";
import { needKinds } from "../needs/need-terms.ts";
import { optionalText } from "../text/plain-text.ts";

const blankAsNothing = (value: unknown) => (value === "" ? undefined : value);

/** A need to be tried: where, what about, in which words; by the rules of which day. Nothing of it is kept. */
export const trialForm = z.object({
  place: optionalText(80),
  coordinates: optionalText(60),
  about: categoryCode,
  sort: z.enum(needKinds, "field-needed"),
  tier: optionalText(40),
  words: optionalText(2000),
  on: z.preprocess(blankAsNothing, z.string().refine(isCivilDate, "date-not-valid").optional()),
});
export type TrialForm = z.output<typeof trialForm>;
