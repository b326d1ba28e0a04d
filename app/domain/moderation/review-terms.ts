/** On which ground a reader may ask that something be looked at again. */
export const reportGrounds = ["personal-data", "insult", "illegal", "false", "off-topic", "other"] as const;
