/** What is counted of a consultation: its contributions, those that follow another letter, its passages by three of their traits, and verdicts. */
export const tallies = ["contribution", "follower", "topic", "subject", "unit", "verdict"] as const;
export type Tally = (typeof tallies)[number];
