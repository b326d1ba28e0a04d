/** What has a secrecy review of its own: the version's text, each layer, each figure. */
export const reviewedParts = ["version", "layer", "figure"] as const;
export type ReviewedPart = (typeof reviewedParts)[number];
