import { z } from "zod";
import { isCivilDate } from "../../calendar/civil-date.ts";
import { voiceFields } from "../../people/voice-form.ts";
import { optionalText, plainLine } from "../../text/plain-text.ts";
import { contributorKinds, enteredChannels } from "../consultation-terms.ts";
import { aboutFields } from "../reach/about-fields.ts";

const ticked = z
  .string()
  .optional()
  .transform((text) => text !== undefined);
const submissionKey = z.string().regex(/^[0-9a-z]{10,40}$/);

/** Whose a response is, as it is sent with it. */
export const signedResponseForm = z.object({
  organisation: optionalText(80),
  mayPublish: ticked,
  ...voiceFields,
  ...aboutFields,
  submissionKey,
});
export type SignedResponse = z.output<typeof signedResponseForm>;

/** The same of a questionnaire that came on paper. */
export const enteredResponseForm = z
  .object({
    channel: z.enum(enteredChannels, "choose-one"),
    kind: z.enum(contributorKinds, "choose-one"),
    name: plainLine(80),
    stake: optionalText(200),
    receivedOn: z.string("field-needed").trim().refine(isCivilDate, "day-not-understood"),
    mayPublish: ticked,
    ...aboutFields,
    submissionKey,
  })
  .refine(({ kind, stake }) => kind !== "market-entity" || stake !== undefined, {
    path: ["stake"],
    error: "stake-needed",
  });
export type EnteredResponse = z.output<typeof enteredResponseForm>;
