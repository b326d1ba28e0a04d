import { z } from "zod";

/** What participation is counted by, against a reference population. */
export const reachDimensions = ["territory", "age-band", "interest-group"] as const;
export type ReachDimension = (typeof reachDimensions)[number];

/** What can be done about whom a consultation has not reached. */
export const reachActs = [
  "put-up-paper",
  "visit-hours",
  "phone-line",
  "ask-associations",
  "tell-planner",
  "extend",
] as const;
export type ReachAct = (typeof reachActs)[number];

/** When the clock looks: at half of the period, and some days before the close. */
export const reachWarnings = ["half", "week"] as const;
export type ReachWarning = (typeof reachWarnings)[number];

/** `content/rules/participation.json`: from when on a part is called too seldom heard, when that is told, and what to do. */
export const participationRules = z.object({
  expectedAtLeast: z.number().positive(),
  warnings: z.array(z.object({ code: z.enum(reachWarnings), daysBefore: z.number().int().optional() })),
  acts: z.array(
    z.object({
      code: z.enum(reachActs),
      for: z.array(z.enum(reachDimensions)),
      /** What the portal does itself; the others are done outside and noted. */
      portal: z.enum(["tell", "extend"]).optional(),
    }),
  ),
});
export type ParticipationRules = z.output<typeof participationRules>;
