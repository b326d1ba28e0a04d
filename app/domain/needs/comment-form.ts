import { z } from "zod";
import { voiceFields } from "../people/voice-form.ts";
import { plainText } from "../text/plain-text.ts";

export const commentForm = z.object({
  words: plainText(1000),
  ...voiceFields,
  /** Missing where a form stood on a page that is the same for everybody. */
  submissionKey: z.preprocess(
    (value) => (value === "" ? undefined : value),
    z
      .string()
      .regex(/^[0-9a-z]{10,40}$/)
      .optional(),
  ),
});
export type CommentInput = z.output<typeof commentForm> & { number: string };
