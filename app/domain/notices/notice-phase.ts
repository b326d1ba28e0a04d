import type { CivilDate } from "../calendar/civil-date.ts";

/** Where a notice stands: it opens and closes by its days, and is announced by the approval. */
export const noticePhases = ["coming", "open", "closed", "announced", "withdrawn"] as const;
export type NoticePhase = (typeof noticePhases)[number];

type Days = {
  opensOn: CivilDate;
  closesOn: CivilDate;
  announcedAt: string | null;
  withdrawnAt: string | null;
};

/** Opinions are taken from the first to the last day, both whole. */
export function noticePhase(
  { opensOn, closesOn, announcedAt, withdrawnAt }: Days,
  today: CivilDate,
): NoticePhase {
  if (withdrawnAt) return "withdrawn";
  if (announcedAt) return "announced";
  if (today < opensOn) return "coming";
  return today <= closesOn ? "open" : "closed";
}
