/** Why something waits for a moderator: what held it back, a reader's report, a moderator's own eye, or its writer's objection. */
export const reviewWhys = [
  "personal-data",
  "mobile-not-proved",
  "guest",
  "entered-by-staff",
  "reported",
  "taken-down",
  "objection",
  "put-back",
] as const;
export type ReviewWhy = (typeof reviewWhys)[number];
