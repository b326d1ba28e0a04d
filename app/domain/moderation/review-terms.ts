/** On which ground a reader asks that something be looked at again, and a moderator hides it. */
export const reportGrounds = ["personal-data", "insult", "illegal", "false", "off-topic", "other"] as const;
export type ReportGround = (typeof reportGrounds)[number];

/** What may be looked at: a need, a comment under one, an opinion on a plan, a contribution to a consultation. */
export type Subject = { kind: "need" | "comment" | "opinion" | "contribution"; id: string };
