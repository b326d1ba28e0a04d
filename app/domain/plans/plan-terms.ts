/** The level of government a plan is made at; unit is a detailed plan's planning unit (domain.md 1, mechanism 5). */
export const planTiers = ["city", "county", "town", "unit"] as const;
export type PlanTier = (typeof planTiers)[number];

export const planKinds = ["master", "detailed", "special"] as const;
export type PlanKind = (typeof planKinds)[number];

/** What a layer shows: 控制线, 分区, 单元, 项目. */
export const layerKinds = ["control-line", "zone", "unit", "project"] as const;
export type LayerKind = (typeof layerKinds)[number];

/** 约束性 or 预期性. */
export const indicatorNatures = ["binding", "expected"] as const;
export type IndicatorNature = (typeof indicatorNatures)[number];

/** Goals hold strategies, strategies hold indicators. */
export const goalKinds = ["goal", "strategy"] as const;
export type GoalKind = (typeof goalKinds)[number];

/** Who looked that nothing secret is shown, when (a civil date), and on what basis (domain.md 11). */
export type SecrecyReview = { who: string; when: string; basis: string };

/**
 * What must be recorded before a layer, a figure or a version is shown: its secrecy review, and the review number (审图号) or
 * why none is needed.
 */
export type ShowingRecord = {
  secrecyReview: SecrecyReview | null;
  reviewNumber: string | null;
  exemption: string | null;
};
