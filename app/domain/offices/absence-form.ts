import { z } from "zod";
import { isCivilDate } from "../calendar/civil-date.ts";
import { plainText } from "../text/plain-text.ts";

const day = z.string("field-needed").refine(isCivilDate, "date-not-valid");

/** From the first day to the last, and who acts meanwhile. */
export const absenceForm = z
  .object({
    fromOn: day,
    untilOn: day,
    substituteId: z.string("field-needed").min(1, "field-needed"),
  })
  .refine(({ fromOn, untilOn }) => fromOn <= untilOn, {
    path: ["untilOn"],
    message: "ends-before-it-begins",
  });

/** Which territory goes to whom, on which day, and what the next one has to know. */
export const handoverForm = z.object({
  territoryId: z.string("field-needed").min(1, "field-needed"),
  toId: z.string("field-needed").min(1, "field-needed"),
  onDay: day,
  note: plainText(2000).pipe(z.string().min(1, "field-needed")),
});

/** What is said to an offer. */
export const handoverAnswerForm = z.object({ move: z.enum(["accept", "decline", "withdraw"]) });
