/** Why something waits for a moderator: what held it back, a reader's report, or a moderator's own eye. */
export const reviewWhys = [
  "personal-data",
  "mobile-not-proved",
  "guest",
  "entered-by-staff",
  "reported",
  "taken-down",
] as const;
export type ReviewWhy = (typeof reviewWhys)[number];
