import type { CivilDate } from "../calendar/civil-date.ts";
import type { DocumentPurpose } from "../plans/documents/document-terms.ts";
import { noticePhase } from "./notice-phase.ts";

/** What the law wants before a plan goes for approval; each is a refusal whose words name its article. */
export const approvalGaps = [
  "notice-missing",
  "notice-not-closed",
  "opinions-untreated",
  "applications-unsettled",
  "statement-missing",
  "minutes-missing",
  "documents-unreviewed",
] as const;
export type ApprovalGap = (typeof approvalGaps)[number];

type Facts = {
  notice:
    | {
        opensOn: CivilDate;
        closesOn: CivilDate;
        announcedAt: string | null;
        withdrawnAt: string | null;
        endedAt: string | null;
        supersededBy: string | null;
        statement: string | null;
        hearingOn: CivilDate | null;
        minutes: string | null;
      }
    | undefined;
  /** The documents that stand with the version, and whether each has its secrecy review. */
  documents: readonly { purpose: DocumentPurpose; reviewed: boolean }[];
  untreated: number;
  /** Applications for a hearing without an answer. */
  unsettled: number;
  today: CivilDate;
};

/**
 * Everything that is missing, in the order of the steps; a paper is there as words or as a document, and what would be published
 * with the approval is reviewed before
 * it (城乡规划法 26; 自然资源听证规定 12: a territorial spatial plan is never made
 * without a hearing, and 18: its minutes go with the plan).
 */
export function whatApprovalLacks({ notice, documents, untreated, unsettled, today }: Facts): ApprovalGap[] {
  if (!notice) return ["notice-missing"];
  const gaps: ApprovalGap[] = [];
  const phase = noticePhase(notice, today);
  if (phase === "coming" || phase === "open") gaps.push("notice-not-closed");
  if (untreated > 0) gaps.push("opinions-untreated");
  if (unsettled > 0) gaps.push("applications-unsettled");
  const isThere = (paper: DocumentPurpose) => documents.some(({ purpose }) => purpose === paper);
  if (!notice.statement && !isThere("statement")) gaps.push("statement-missing");
  if (!notice.hearingOn || !(notice.minutes || isThere("minutes"))) gaps.push("minutes-missing");
  if (documents.some(({ reviewed }) => !reviewed)) gaps.push("documents-unreviewed");
  return gaps;
}
