import type { CivilDate } from "../../calendar/civil-date.ts";
import type { OpinionAdoption } from "../../notices/opinion-terms.ts";
import type { PassageStep } from "./passage-steps.ts";

/** A line of the workbench. */
export type WorkbenchLine = {
  id: string;
  revision: number;
  /** Its contribution, and where that stands in the ledger. */
  number: string;
  position: number;
  excerpt: string;
  topic: string | null;
  subject: string;
  unitId: string | null;
  step: PassageStep;
  adoption: OpinionAdoption | null;
  dueOn: CivilDate | null;
  holder: string | null;
};

export type StepCounts = {
  steps: Record<string, number>;
  kinds: Record<string, number> | null;
  late: number;
};

/** A topic of a consultation's list and how many passages have it. */
export type TopicLine = { id: string; name: string; many: number };

/** A passage that is like another: by what share of their words, and which they have in common. */
export type AlikeLine = {
  id: string;
  revision: number;
  number: string;
  words: string;
  /** In hundredths. */
  share: number;
  phrases: string[];
  unitId: string | null;
  adoption: OpinionAdoption | null;
  reason: string | null;
  followUp: string | null;
};

/** A contribution whose suggested split waits for a person, passage by passage. */
export type UnsplitLine = { position: number; revision: number; number: string; passages: string[] };
