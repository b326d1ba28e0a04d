/** A public opinion that is said to have changed a part of a plan. */
export type LeadingOpinion = { notice: string; position: number; adoption: string };

/** By the anchor of a clause, or `layer/key` of a feature. */
export type Leading = Record<string, readonly LeadingOpinion[]>;

/** Where an opinion stands in its notice, on whichever page of the list. */
export const opinionPath = ({ notice, position }: Pick<LeadingOpinion, "notice" | "position">) =>
  `/notices/${notice}?opinion=${position}#opinion-${position}`;
