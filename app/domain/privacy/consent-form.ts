import { z } from "zod";
import { ownConsents } from "../people/consent-texts.ts";

/** Agreeing to a text, or taking consent back. */
export const consentForm = z.object({
  text: z.enum(ownConsents, { error: "field-needed" }),
  act: z.enum(["agree", "withdraw"], { error: "field-needed" }),
});
