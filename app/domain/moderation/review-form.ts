import { z } from "zod";
import { optionalText, plainText } from "../text/plain-text.ts";
import { reportGrounds } from "./review-terms.ts";

const ground = z.enum(reportGrounds, "choose-one");
const chosenGround = z
  .enum([...reportGrounds, ""], "choose-one")
  .optional()
  .transform((one) => one || undefined);

/** Hiding has a ground and a reason, which its writer reads; a release may do without. */
export const settleForm = z
  .object({
    outcome: z.enum(["released", "refused"], "choose-one"),
    ground: chosenGround,
    reason: optionalText(500),
  })
  .refine((given) => given.outcome === "released" || given.ground !== undefined, {
    path: ["ground"],
    error: "choose-one",
  })
  .refine(({ outcome, reason }) => outcome === "released" || reason !== undefined, {
    path: ["reason"],
    error: "reason-needed",
  });
export type SettleInput = z.output<typeof settleForm> & { reviewId: string };

export const takeDownForm = z.object({ ground, reason: plainText(500) });

export const putBackForm = z.object({ reason: optionalText(500) });

export const objectionForm = z.object({ words: plainText(1000) });

export const reportForm = z.object({ ground, words: optionalText(500) });

export const needReportForm = reportForm.extend({
  comment: z
    .string()
    .regex(/^[0-9a-z]{0,40}$/)
    .optional()
    .transform((id) => id || undefined),
});

/** What a reader points at: a need or a comment under it, an opinion under a notice, or a contribution to a consultation. */
export type ReportedPlace =
  | { number: string; comment?: string | undefined }
  | { notice: string; opinion: string }
  | { consultation: string; position: number };
export type ReportInput = z.output<typeof reportForm> & ReportedPlace;
