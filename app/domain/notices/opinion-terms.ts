/** What became of an opinion: 采纳, 部分采纳, 不采纳, 已作解释, 不属本规划范围. */
export const opinionAdoptions = ["adopted", "partly", "not-adopted", "explained", "out-of-scope"] as const;
export type OpinionAdoption = (typeof opinionAdoptions)[number];

export const applicationOutcomes = ["accepted", "refused"] as const;
export type ApplicationOutcome = (typeof applicationOutcomes)[number];
