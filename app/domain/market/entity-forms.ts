import { z } from "zod";
import { isCivilDate } from "../calendar/civil-date.ts";
import { mostStakeSigns } from "../people/entity-voice.ts";
import { plainLine, plainText } from "../text/plain-text.ts";
import { entityFields, mostInterests, qualificationKinds } from "./entity-terms.ts";
import { readUscc } from "./uscc.ts";

/** Step one: the organisation. */
export const particularsForm = z.object({
  name: plainLine(80),
  legalRepresentative: plainLine(40),
  fields: z.array(z.enum(entityFields)).min(1, "field-of-activity-needed"),
});

const uscc = z
  .string({ error: "field-needed" })
  .max(60, "uscc-not-valid")
  .transform((typed, context) => {
    const read = readUscc(typed);
    if (read.ok) return read.uscc;
    context.addIssue({ code: "custom", message: typed.trim() === "" ? "field-needed" : "uscc-not-valid" });
    return z.NEVER;
  });

export const organisationForm = particularsForm.extend({ uscc });

/** Step two: who speaks for it, as named in the letter of authorisation. */
export const proofForm = z.object({ name: plainLine(40) });

/** Somebody comes to represent an entity of the register. */
export const joinForm = proofForm.extend({ uscc });

const optionalDate = z
  .string()
  .optional()
  .transform((typed, context) => {
    const date = typed?.trim() ?? "";
    if (date === "") return null;
    if (isCivilDate(date)) return date;
    context.addIssue({ code: "custom", message: "date-not-valid" });
    return z.NEVER;
  });

const ticked = z
  .string()
  .optional()
  .transform((value) => value === "on");

/** Step three, one qualification at a time. */
export const qualificationForm = z.object({
  kind: z.enum(qualificationKinds, "choose-one"),
  title: plainLine(80),
  number: plainLine(60),
  issuer: plainLine(80),
  validUntil: optionalDate,
  documentPublic: ticked,
});

/** Step four: one interest a line, or none at all. */
export const interestsForm = z.object({
  interests: z
    .string()
    .optional()
    .transform((typed, context) => {
      const lines = (typed ?? "").split(/\r\n?|\n/).map((line) => line.trim());
      const parsed = z.array(plainLine(mostStakeSigns)).safeParse(lines.filter((line) => line !== ""));
      if (parsed.success && parsed.data.length <= mostInterests) return [...new Set(parsed.data)];
      const message = parsed.success ? "too-many-interests" : "field-too-long";
      context.addIssue({ code: "custom", message });
      return z.NEVER;
    }),
  none: ticked,
});

export const appealForm = z.object({ grounds: plainText(3000) });
export const appealDecisionForm = z.object({
  outcome: z.enum(["granted", "refused"], "choose-one"),
  reason: plainText(2000),
});

/** What an officer writes with a move; a move asks for some of these. */
export const reasonForm = z.object({ reason: plainText(2000) });
export const suspensionForm = z.object({ reason: plainText(2000), basis: plainText(300) });
export const verificationForm = z.object({
  until: z
    .string({ error: "field-needed" })
    .refine((typed) => isCivilDate(typed.trim()), "date-not-valid")
    .transform((typed) => typed.trim()),
});

export type QualificationInput = z.output<typeof qualificationForm>;
export type InterestsInput = z.output<typeof interestsForm>;
export type OrganisationInput = z.output<typeof organisationForm>;

/** Asks for nothing but the click. */
export const clickForm = z.object({});

/** What is done on the page of representatives: a person is named by their row. */
export const representativeActForm = z.object({
  act: z.enum(["invite", "accepted", "declined", "ended"]),
  representative: z.string().default(""),
  /** The end of somebody's part is asked about first. */
  sure: z.string().optional(),
});
export const joiningSettledForm = z.object({
  act: z.enum(["accepted", "declined"]),
  representative: z.string(),
});
