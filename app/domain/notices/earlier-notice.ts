import type { NoticePhase } from "./notice-phase.ts";

/** A version of the same plan that is on notice, and where its notice stands; a version shipped as such may have none. */
export type EarlierVersion = {
  versionId: string;
  notice: { id: string; number: string; closesOn: string; phase: NoticePhase } | null;
};

const runs = ({ notice }: EarlierVersion) => notice?.phase === "coming" || notice?.phase === "open";

/** The notice that still takes opinions, or is about to. */
export const runningNotice = (earlier: readonly EarlierVersion[]): EarlierVersion["notice"] =>
  earlier.find(runs)?.notice ?? null;

/**
 * What laying a version open means for those of the same plan that are on notice: one that still takes opinions, or is about to,
 * may not be closed before its time (城乡规划法 26; domain.md 3), so the newer one waits; one whose days are over is superseded.
 */
export const whatBecomesOfEarlier = (
  earlier: readonly EarlierVersion[],
): { ok: false; reason: "earlier-notice-running" } | { ok: true; superseded: readonly EarlierVersion[] } =>
  earlier.some(runs) ? { ok: false, reason: "earlier-notice-running" } : { ok: true, superseded: earlier };
