/** Everything the portal tells people of. Words: `messages.<template>.title` and `.text`. */
export const noticeTemplates = [
  "need-received",
  "need-awaits-review",
  "need-released",
  "need-refused",
  "need-accepted",
  "need-unit-changed",
  "need-work-began",
  "need-contacted",
  "need-joint",
  "need-waiting",
  "need-resumed",
  "need-extended",
  "need-holding-reply",
  "need-answered",
  "need-closed",
  "need-reopened",
  "need-merged",
  "need-merge-undone",
  "need-visibility-tightened",
  "need-commented",
  "need-in-task",
  "summary-published",
  "summary-declined",
  "task-opened",
  "task-moved",
  "task-milestone",
  "task-finished",
  "case-new",
  "case-returned",
  "case-disputed",
  "case-reopened",
  "case-verdict",
  "case-supplemented",
  "case-withdrawn",
  "joint-asked",
  "joint-opinion",
  "review-new",
  "content-reported",
  "case-due-soon",
  "case-overdue",
  "case-escalated",
  "contact-due-soon",
  "claim-new",
  "claim-accepted",
  "claim-refused",
] as const;
export type NoticeTemplate = (typeof noticeTemplates)[number];

/** Who is told. Each is resolved against the current data when the reaction runs. */
export const audiences = [
  "author",
  "merged-authors",
  "followers",
  "supporters",
  "handlers",
  "joint-officers",
  "coordinators",
  "moderators",
  "summary-people",
  "task-people",
  "task-lead",
  "claimant",
] as const;
export type Audience = (typeof audiences)[number];

/** Residents are told by every way they chose; people at work find routine notices in the portal, urgent ones by e-mail too. */
export type Reach = "chosen" | "portal";

export type Telling = { template: NoticeTemplate; to: readonly Audience[]; reach: Reach };
