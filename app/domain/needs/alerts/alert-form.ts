import { z } from "zod";
import { codeForm, contactOf } from "../../people/contact.ts";
import { alertHears, alertPaces } from "./alert-terms.ts";

const pace = z.enum(alertPaces, "field-needed");
const hears = z.enum(alertHears, "field-needed");

/** How somebody who follows a filter wants to hear. */
export const alertForm = z.object({ pace, hears });

/** Somebody without an account says where letters go: digests are for reading, so by e-mail alone. */
export const alertContactForm = alertForm.extend({
  email: z
    .string({ error: "field-needed" })
    .trim()
    .min(1, "field-needed")
    .transform((typed, context) => {
      const contact = contactOf(typed);
      if (contact?.kind === "email") return contact;
      context.addIssue({ code: "custom", message: "email-not-valid" });
      return z.NEVER;
    }),
});

/** And proves that it is theirs, by the code that went there. */
export const alertCodeForm = alertContactForm.extend({
  codeId: z.string({ error: "code-not-asked" }).min(1, "code-not-asked"),
  code: codeForm.shape.code,
});

/** What can be done with an alert, by its owner or by whoever holds its secret address. */
export const alertActs = ["change", "pause", "resume", "end"] as const;
export type AlertAct = (typeof alertActs)[number];
export const alertActForm = z.object({
  act: z.enum(alertActs, "field-needed"),
  pace: pace.optional(),
  hears: hears.optional(),
});
