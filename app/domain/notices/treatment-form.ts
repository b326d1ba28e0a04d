import { z } from "zod";
import { optionalText, plainText } from "../text/plain-text.ts";
import { opinionAdoptions } from "./opinion-terms.ts";

const revision = z.coerce.number("field-not-understood").int().positive();
const unit = z.string("choose-one").min(1, "choose-one").max(60);

/** What is made of an opinion, by whom, why, and which clauses (`c42`) and features (`zone/k7`) were changed for it. */
export const treatmentForm = z
  .object({
    revision,
    unit,
    adoption: z.enum(opinionAdoptions, "choose-one"),
    reason: plainText(2000),
    changed: z
      .string()
      .max(2000, "field-too-long")
      .default("")
      .transform((text) => [...new Set(text.split(/[\s,，、;；]+/).filter(Boolean))]),
  })
  .refine(({ changed }) => changed.length <= 30, { path: ["changed"], error: "field-too-long" });
export type TreatmentInput = z.output<typeof treatmentForm>;

/** Only who is to treat it. */
export const assignForm = z.object({ revision, unit });

export const settleApplicationForm = z
  .object({ outcome: z.enum(["accepted", "refused"], "choose-one"), reason: optionalText(500) })
  .refine(({ outcome, reason }) => outcome === "accepted" || reason !== undefined, {
    path: ["reason"],
    error: "reason-needed",
  });
export const hearingForm = z.object({ interest: plainText(1000) });
