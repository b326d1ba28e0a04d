/** On which ground a reader may ask that something be looked at again. */
export const reportGrounds = ["personal-data", "insult", "illegal", "false", "off-topic", "other"] as const;

/** Why something waits: the rule that held it back, a reader's report, or a moderator's own eye. */
export const reviewReasons = [
  "personal-data",
  "mobile-not-proved",
  "sensitive-words",
  "guest",
  "reported",
  "taken-down",
] as const;
