/** A plan clause that an answer may stand on. */
export type BasisChoice = { plan: string; number: string; heading: string };
