import { z } from "zod";
import { datums } from "../geo/datum-names.ts";
import { contactOf } from "../people/contact.ts";
import type { Role } from "../people/roles.ts";
import { optionalText, plainLine, plainText } from "../text/plain-text.ts";
import { categoryCode } from "./need-category.ts";
import { needKinds, staffChannels, visibilities } from "./need-terms.ts";

/** Who may enter a need on somebody's behalf. */
export const enteringRoles = ["planner", "officer", "coordinator"] as const satisfies readonly Role[];

/** Signs that a need's words may have. */
export const mostWords = 3000;

const text = z.string().optional();
const ticked = z
  .string()
  .optional()
  .transform((value) => value === "on");

/** Step one: one of a named place, a drawing, coordinates, or the whole district; judged by `placeGiven`. */
export const whereForm = z.object({
  place: text,
  coordinates: text,
  /** Nothing chosen leaves it to the coordinates themselves. */
  datum: z.enum(datums).optional().catch(undefined),
  geometry: z.string().max(60_000, "drawing-not-understood").optional(),
  placeLabel: optionalText(60),
});

/** Step two: what it is about and who may see it. A clause is `<plan>:<anchor>`. */
export const whatForm = z.object({
  kind: z.enum(needKinds, "field-needed"),
  category: categoryCode,
  title: optionalText(60),
  words: plainText(mostWords),
  visibility: z.enum(visibilities).default("public"),
  personalDispute: ticked,
  underEighteen: ticked,
  clause: z
    .string()
    .optional()
    .transform((value) => {
      const [planId, anchor] = value?.split(":") ?? [];
      return planId && anchor ? { planId, anchor } : undefined;
    }),
});

const contact = z
  .string({ error: "field-needed" })
  .trim()
  .min(1, "field-needed")
  .transform((typed, context) => {
    const read = contactOf(typed);
    if (read) return read;
    context.addIssue({ code: "custom", message: "contact-not-valid" });
    return z.NEVER;
  });

/** Step three of a guest: how to be reached, and the code that proves it. */
export const guestForm = z.object({
  contact,
  contactName: optionalText(20),
  /** Without an account no guardian can consent: who is under fourteen is led to one (个人信息保护法 31). */
  underFourteen: ticked.refine((is) => !is, "under-14-needs-guardian"),
});
export const guestCodeForm = guestForm.extend({
  codeId: z.string({ error: "code-not-asked" }).min(1, "code-not-asked"),
  code: z
    .string({ error: "field-needed" })
    .transform((typed) => typed.normalize("NFKC").replace(/[\s-]/g, ""))
    .pipe(
      z
        .string()
        .min(1, "field-needed")
        .regex(/^\d{6}$/, "code-not-six-digits"),
    ),
});

/** Step three of staff: for whom, by which channel; a contact if there is one. */
export const behalfForm = z.object({
  channel: z.enum(staffChannels, "field-needed"),
  behalfName: plainLine(20),
  contact: z.preprocess((value) => (value === "" ? undefined : value), contact.optional()),
});
