import { z } from "zod";
import type { Instant } from "../calendar/instant.ts";

/** What is kept for a time and then goes, each with a job of that name; how long is a row, not a constant. */
export const retentionIds = [
  "one-time-codes",
  "drafts",
  "guest-contacts",
  "alerts",
  "opinions",
  "contributions",
  "hearing-applications",
  "invitations",
  "sessions",
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
  /** Empty: the basis stands for both languages. */
  basisEn: z.string().default(""),
});
export type RetentionRule = z.output<typeof retentionRule>;

const dayMillis = 86_400_000;

/** What ended before this moment has been kept long enough. */
export const lastKept = (now: Instant, days: number): Instant =>
  new Date(Date.parse(now) - days * dayMillis).toISOString();

type Bound = { least?: number; most?: number };

/** Where law sets how long at least (网络安全法 23 for logs, 个人信息保护法 56 for records) or how soon (account deletion). */
export const retentionBounds: Partial<Record<RetentionId, Bound>> = {
  logs: { least: 183 },
  reads: { least: 1095 },
  "deletion-cooling-off": { most: 15 },
};

/** The days of each rule, as figures for the words of pages. */
export type RetentionDays = Partial<Record<RetentionId, number>>;

export const daysByRule = (rules: readonly RetentionRule[]): RetentionDays =>
  Object.fromEntries(rules.map(({ id, days }) => [id, days]));
