import { z } from "zod";

/** What is kept for a time and then goes, each with a job of that name; how long is a row, not a constant. */
export const retentionIds = [
  "one-time-codes",
  "drafts",
  "guest-contacts",
  "invitations",
  "letters",
  "reads",
  "deletion-cooling-off",
  "logs",
] as const;
export type RetentionId = (typeof retentionIds)[number];

export const retentionRule = z.object({
  id: z.enum(retentionIds),
  days: z.number().int().min(1),
  basis: z.string().min(1),
});
export type RetentionRule = z.output<typeof retentionRule>;
