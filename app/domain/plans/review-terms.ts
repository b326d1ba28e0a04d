/** What has a secrecy review of its own: the version's text, each layer, each figure, each document laid open with it. */
export const reviewedParts = ["version", "layer", "figure", "document"] as const;
export type ReviewedPart = (typeof reviewedParts)[number];
