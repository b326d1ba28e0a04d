import { z } from "zod";
import { voiceFields } from "../people/voice-form.ts";
import { optionalText, plainText } from "../text/plain-text.ts";
import { isOpinionSubject } from "./opinion-subject.ts";

/** What is said of a plan on notice: about the whole, a clause or a feature, and whether it touches the writer. */
export const opinionForm = z
  .object({
    about: z.string().max(200).default("").refine(isOpinionSubject, "choose-one"),
    words: plainText(1000),
    interested: z
      .string()
      .optional()
      .transform((ticked) => ticked !== undefined),
    affected: optionalText(500),
    ...voiceFields,
    submissionKey: z.string().regex(/^[0-9a-z]{10,40}$/),
  })
  .refine(({ interested, affected }) => !interested || affected !== undefined, {
    path: ["affected"],
    error: "affected-needed",
  });
export type OpinionInput = z.output<typeof opinionForm>;
