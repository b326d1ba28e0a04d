import { z } from "zod";
import { optionalText, plainLine, plainText } from "#app/domain/text/plain-text.ts";

/** What a claimant gives: the other system's number, where they have it, and what only its writer can know. */
export const claimForm = z.object({
  sourceNumber: z.preprocess(
    (value) => (typeof value === "string" && value.trim() === "" ? undefined : value),
    plainLine(100).optional(),
  ),
  words: plainText(1000),
});
export type ClaimInput = z.output<typeof claimForm> & { number: string };

/** A refusal has a reason, which the claimant reads. */
export const claimSettlementForm = z
  .object({
    outcome: z.enum(["accepted", "refused"], "choose-one"),
    reason: optionalText(500),
    /** An acceptance is asked about first. */
    sure: z.string().optional(),
  })
  .refine(({ outcome, reason }) => outcome === "accepted" || reason !== undefined, {
    path: ["reason"],
    error: "reason-needed",
  });
export type ClaimSettlement = Omit<z.output<typeof claimSettlementForm>, "sure"> & { claimId: string };
