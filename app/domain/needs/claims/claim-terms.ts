/** `overtaken`: somebody else's claim to the same need was accepted first. */
export type ClaimOutcome = "accepted" | "refused" | "overtaken";

/** Claims of one person that may wait at the same time. */
export const mostWaitingClaims = 5;
