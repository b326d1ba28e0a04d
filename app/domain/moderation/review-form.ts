import { z } from "zod";
import { optionalText, plainText } from "../text/plain-text.ts";
import { reportGrounds } from "./review-terms.ts";

/** A refusal has a reason, which its writer reads; a release may do without. */
export const settleForm = z
  .object({ outcome: z.enum(["released", "refused"], "choose-one"), reason: optionalText(500) })
  .refine(({ outcome, reason }) => outcome === "released" || reason !== undefined, {
    path: ["reason"],
    error: "reason-needed",
  });
export type SettleInput = z.output<typeof settleForm> & { reviewId: string };

export const takeDownForm = z.object({ reason: plainText(500) });

export const reportForm = z.object({
  ground: z.enum(reportGrounds, "choose-one"),
  words: optionalText(500),
  comment: z
    .string()
    .regex(/^[0-9a-z]{0,40}$/)
    .optional()
    .transform((id) => id || undefined),
});
export type ReportInput = z.output<typeof reportForm> & { number: string };
