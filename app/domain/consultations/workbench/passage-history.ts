import type { OpinionAdoption } from "../../notices/opinion-terms.ts";

/** What is done to a passage. `joined` ends it: its words went into the one before. */
export const passageActs = ["cut", "joined", "given", "drafted", "decided", "reopened", "sent-back"] as const;
export type PassageAct = (typeof passageActs)[number];

/** Everything that was said of a range of the original's words at a moment; the words themselves never change. */
export type PassageSaid = {
  from: number;
  until: number;
  topic: string | null;
  subject: string;
  unitId: string | null;
  adoption: OpinionAdoption | null;
  reason: string | null;
  followUp: string | null;
  draftAdoption: OpinionAdoption | null;
  draftReason: string | null;
  draftFollowUp: string | null;
};

/** The same of a row that holds more. */
export const saidOf = (row: PassageSaid): PassageSaid => ({
  ...{ from: row.from, until: row.until, topic: row.topic, subject: row.subject, unitId: row.unitId },
  ...{ adoption: row.adoption, reason: row.reason, followUp: row.followUp },
  ...{ draftAdoption: row.draftAdoption, draftReason: row.draftReason, draftFollowUp: row.draftFollowUp },
});

/** A line of the history, for whoever may read drafts. */
export type HistoryLine = {
  id: string;
  act: PassageAct;
  by: string;
  at: string;
  note: string | null;
  /** The unit that was proposed. */
  unitId: string | null;
  before: PassageSaid | null;
  after: PassageSaid | null;
};
