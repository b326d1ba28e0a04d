/** On which ground a reader may ask that something be looked at again. */
export const reportGrounds = ["personal-data", "insult", "illegal", "false", "off-topic", "other"] as const;

/** What may be looked at: a need, a comment under one, an opinion on a plan. */
export type Subject = { kind: "need" | "comment" | "opinion"; id: string };
