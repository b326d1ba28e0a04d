import type { CivilDate } from "../calendar/civil-date.ts";
import { noticePhase } from "./notice-phase.ts";

/** What the law wants before a plan goes for approval; each is a refusal whose words name its article. */
export const approvalGaps = [
  "notice-missing",
  "notice-not-closed",
  "opinions-untreated",
  "statement-missing",
  "minutes-missing",
] as const;
export type ApprovalGap = (typeof approvalGaps)[number];

type Facts = {
  notice:
    | {
        opensOn: CivilDate;
        closesOn: CivilDate;
        announcedAt: string | null;
        withdrawnAt: string | null;
        statement: string | null;
        hearingOn: CivilDate | null;
        minutes: string | null;
      }
    | undefined;
  untreated: number;
  today: CivilDate;
};

/**
 * Everything that is missing, in the order of the steps (城乡规划法 26; 自然资源听证规定 12: a territorial spatial plan is never made
 * without a hearing, and 18: its minutes go with the plan).
 */
export function whatApprovalLacks({ notice, untreated, today }: Facts): ApprovalGap[] {
  if (!notice) return ["notice-missing"];
  const gaps: ApprovalGap[] = [];
  const phase = noticePhase(notice, today);
  if (phase === "coming" || phase === "open") gaps.push("notice-not-closed");
  if (untreated > 0) gaps.push("opinions-untreated");
  if (!notice.statement) gaps.push("statement-missing");
  if (!notice.minutes || !notice.hearingOn) gaps.push("minutes-missing");
  return gaps;
}
