/**
 * Where a version of a plan stands: 草案, 批前公示, 已批准, 施行中, 已修订. A draft that is given up is abandoned; what lay open and goes
 * no further is laid aside, and stays to be read with its opinions.
 */
export const versionStates = [
  "draft",
  "on-notice",
  "approved",
  "in-force",
  "revised",
  "laid-aside",
  "abandoned",
] as const;
export type VersionState = (typeof versionStates)[number];

/** What anybody may read. A draft, and one that was given up before its notice, exist for the office alone. */
export const publicVersionStates = [
  "on-notice",
  "approved",
  "in-force",
  "revised",
  "laid-aside",
] as const satisfies readonly VersionState[];

export const isPublicVersion = (state: VersionState): boolean =>
  (publicVersionStates as readonly VersionState[]).includes(state);
