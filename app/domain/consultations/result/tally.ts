/** What is counted of a consultation: its contributions, and its passages by three of their traits. */
export const tallies = ["contribution", "topic", "subject", "unit"] as const;
export type Tally = (typeof tallies)[number];
