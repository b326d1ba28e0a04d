export const taskClasses = ["special-action", "major-project", "lower-plan", "policy"] as const;
export type TaskClass = (typeof taskClasses)[number];

/** The nine themes of action (domain.md 10). */
export const taskThemes = [
  "regional-coordination",
  "land-consolidation",
  "ecological-restoration",
  "public-services",
  "living-environment",
  "industrial-parks",
  "urban-rural-integration",
  "transport-infrastructure",
  "disaster-prevention",
] as const;
export type TaskTheme = (typeof taskThemes)[number];

/** Default ladder: 五年近期规划 → 三年行动计划 → 年度计划 → 实施方案 → 项目. */
export const taskRungs = ["five-year", "three-year", "annual", "implementation", "project"] as const;
export type TaskRung = (typeof taskRungs)[number];

export const taskSourceKinds = ["clause", "summary", "consultation"] as const;
export type TaskSourceKind = (typeof taskSourceKinds)[number];
