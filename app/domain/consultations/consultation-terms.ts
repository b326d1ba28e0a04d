/** What is consulted on: a plan (城乡规划法 26), or another major decision (重大行政决策程序暂行条例 15). */
export const consultationKinds = ["plan", "decision"] as const;
export type ConsultationKind = (typeof consultationKinds)[number];
