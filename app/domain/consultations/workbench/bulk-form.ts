import { z } from "zod";
import { opinionAdoptions } from "../../notices/opinion-terms.ts";
import { optionalText, plainText } from "../../text/plain-text.ts";
import { chosenPassages } from "./chosen-passages.ts";

const unit = z
  .string()
  .max(60)
  .default("")
  .transform((text) => text || undefined);
const sorting = { passage: chosenPassages, unit, topic: optionalText(60) };

/** Many to one unit, or under one topic, or both; what is left blank stays as it is. */
export const giveManyForm = z
  .object(sorting)
  .refine(({ unit, topic }) => unit !== undefined || topic !== undefined, {
    path: ["unit"],
    error: "unit-or-topic-needed",
  });

/** One answer to many. */
export const decideManyForm = z.object({
  ...sorting,
  adoption: z.enum(opinionAdoptions, "choose-one"),
  reason: plainText(2000),
  followUp: optionalText(300).transform((text) => text ?? null),
});
