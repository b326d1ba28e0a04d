import type { CivilDate } from "../calendar/civil-date.ts";

/**
 * Where a notice stands: it opens and closes by its days, and is announced by the approval. What goes no further after its last
 * day was superseded by a newer version's notice, or discontinued with a reason.
 */
export const noticePhases = [
  "coming",
  "open",
  "closed",
  "announced",
  "superseded",
  "discontinued",
  "withdrawn",
] as const;
export type NoticePhase = (typeof noticePhases)[number];

type Days = {
  opensOn: CivilDate;
  closesOn: CivilDate;
  announcedAt: string | null;
  withdrawnAt: string | null;
  endedAt: string | null;
  supersededBy: string | null;
};

/** Opinions are taken from the first to the last day, both whole. */
export function noticePhase(
  { opensOn, closesOn, announcedAt, withdrawnAt, endedAt, supersededBy }: Days,
  today: CivilDate,
): NoticePhase {
  if (withdrawnAt) return "withdrawn";
  if (supersededBy) return "superseded";
  if (endedAt) return "discontinued";
  if (announcedAt) return "announced";
  if (today < opensOn) return "coming";
  return today <= closesOn ? "open" : "closed";
}
