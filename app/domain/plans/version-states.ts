/** Where a version of a plan stands: 草案, 批前公示, 已批准, 施行中, 已修订; one that is given up is abandoned. */
export const versionStates = ["draft", "on-notice", "approved", "in-force", "revised", "abandoned"] as const;
export type VersionState = (typeof versionStates)[number];

/** What anybody may read. A draft, and one that was given up before its notice, exist for the office alone. */
export const publicVersionStates = [
  "on-notice",
  "approved",
  "in-force",
  "revised",
] as const satisfies readonly VersionState[];

export const isPublicVersion = (state: VersionState): boolean =>
  (publicVersionStates as readonly VersionState[]).includes(state);
