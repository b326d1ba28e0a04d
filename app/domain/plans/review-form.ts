import { z } from "zod";
import { isCivilDate } from "../calendar/civil-date.ts";
import { optionalText, plainLine, plainText } from "../text/plain-text.ts";
import { reviewedParts } from "./review-terms.ts";

/** A secrecy review as it is recorded: who looked, when, on what basis; and the review number or why none is needed. */
export const reviewForm = z
  .object({
    part: z.enum(reviewedParts),
    code: z.string().max(80).default(""),
    /** The fingerprint of what the reviewer had in view. */
    seen: z.string().regex(/^[0-9a-f]{64}$/),
    who: plainLine(60),
    when: z.string("field-needed").trim().refine(isCivilDate, "day-not-understood"),
    basis: plainText(300),
    reviewNumber: optionalText(60),
    exemption: optionalText(300),
  })
  .refine(({ reviewNumber, exemption }) => reviewNumber !== undefined || exemption !== undefined, {
    path: ["reviewNumber"],
    error: "review-number-or-exemption",
  });
export type ReviewInput = z.output<typeof reviewForm>;
