/** Everybody who may ask for something, in the part that they have towards the needs of this town. */
export const parts = [
  "visitor",
  "author",
  "neighbour",
  /** Proved the number and the query code of the very need it asks for. */
  "guest",
  "planner",
  "otherPlanner",
  "officer",
  "otherOfficer",
  /** Of a unit that was asked for its opinion on the need. */
  "jointOfficer",
  "coordinator",
  "moderator",
  "inspector",
  "administrator",
] as const;
export type Part = (typeof parts)[number];

/** The needs that rights are tried on: all of one author, territory and unit. */
export const subjects = ["open", "anonymous", "officeOnly", "report", "held"] as const;
export type Subject = (typeof subjects)[number];
export const hiddenSubjects: readonly Subject[] = ["officeOnly", "report", "held"];
