import { z } from "zod";
import { ageBands } from "../people/age-bands.ts";
import { contactOf } from "../people/contact.ts";

export const ageForm = z.object({ band: z.enum(ageBands, { error: "field-needed" }) });

export const guardianForm = z.object({
  mobile: z
    .string({ error: "field-needed" })
    .trim()
    .min(1, "field-needed")
    .transform((typed, context) => {
      const contact = contactOf(typed);
      if (contact?.kind === "mobile") return contact;
      context.addIssue({ code: "custom", message: "mobile-not-valid" });
      return z.NEVER;
    }),
});

export const guardianAnswerForm = z.object({
  id: z.string({ error: "field-needed" }).min(1, "field-needed"),
  answer: z.enum(["agree", "refuse"], { error: "field-needed" }),
});

export const guardianshipEndForm = z.object({
  id: z.string({ error: "field-needed" }).min(1, "field-needed"),
  why: z.enum(["withdrawn", "of-age"], { error: "field-needed" }),
});
