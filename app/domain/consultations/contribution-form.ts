import { z } from "zod";
import { isCivilDate } from "../calendar/civil-date.ts";
import { voiceFields } from "../people/voice-form.ts";
import { optionalText, plainLine, plainText } from "../text/plain-text.ts";
import { contributorKinds, enteredChannels } from "./consultation-terms.ts";
import { placeFields } from "./places/place-form.ts";
import { aboutFields } from "./reach/about-fields.ts";
import { isSubjectRef } from "./subject-ref.ts";

/** Signs of a letter; what the office types in from paper may be longer. */
export const mostLetterSigns = 8000;
export const mostPaperSigns = 30_000;

const subject = z
  .string()
  .max(250)
  .default("")
  .refine((text) => text === "" || isSubjectRef(text), "choose-one");
const ticked = z
  .string()
  .optional()
  .transform((text) => text !== undefined);
const submissionKey = z.string().regex(/^[0-9a-z]{10,40}$/);

/** Who sends it over the web, and whether it may be shown. */
export const signedFields = {
  organisation: optionalText(80),
  mayPublish: ticked,
  ...voiceFields,
  ...aboutFields,
  submissionKey,
};

/** What the office says of something that came on paper, by telephone or at the counter, whatever it holds. */
export const enteredFields = {
  channel: z.enum(enteredChannels, "choose-one"),
  kind: z.enum(contributorKinds, "choose-one"),
  name: plainLine(80),
  stake: optionalText(200),
  receivedOn: z.string("field-needed").trim().refine(isCivilDate, "day-not-understood"),
  mayPublish: ticked,
  ...aboutFields,
  submissionKey,
};
export const saysItsStake = ({ kind, stake }: { kind: string; stake?: string | undefined }) =>
  kind !== "market-entity" || stake !== undefined;
export const stakeNeeded = { path: ["stake"], error: "stake-needed" };

/** A letter or a comment on something, as somebody writes it on the web; an organisation's says which one. */
export const contributionForm = z.object({
  subject,
  words: plainText(mostLetterSigns),
  ...placeFields,
  ...signedFields,
});
export type ContributionInput = z.output<typeof contributionForm>;

/** The same as the office enters it on somebody's behalf. */
export const enteredForm = z
  .object({ ...enteredFields, subject, words: plainText(mostPaperSigns) })
  .refine(saysItsStake, stakeNeeded);
export type EnteredInput = z.output<typeof enteredForm>;
