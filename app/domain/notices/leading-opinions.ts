/** A public opinion that is said to have changed a part of a plan. */
export type LeadingOpinion = { notice: string; position: number; adoption: string };

/** By the anchor of a clause, or `layer/key` of a feature. */
export type Leading = Record<string, readonly LeadingOpinion[]>;

export const opinionPath = ({ notice, position }: LeadingOpinion) =>
  `/notices/${notice}?opinion=${position}#opinion-${position}`;
