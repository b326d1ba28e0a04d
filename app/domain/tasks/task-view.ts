import type { VerdictCounts } from "../consultations/result/verdict.ts";
import type { Geometry } from "../geo/geometry.ts";
import type { TaskState } from "./task-states.ts";
import type { TaskClass, TaskRung, TaskTheme } from "./task-terms.ts";

export type Named = { name: string; nameEn: string };

/** One task in the pool; `needs` counts the public needs that it answers. */
export type TaskLine = {
  number: string;
  title: string;
  class: TaskClass;
  theme: TaskTheme;
  rung: TaskRung;
  state: TaskState;
  lead: Named;
  startOn: string;
  dueOn: string;
  progress: number;
  placeLabel: string;
  geometry: Geometry | null;
  needs: number;
};

export type ClauseSource = {
  planId: string;
  plan: { name: string; nameEn: string };
  anchor: string;
  number: string;
  heading: string;
};
export type SummarySource = { number: string; title: string; publishedAt: string | null };
export type ConsultationSource = {
  number: string;
  title: string;
  answeredAt: string | null;
  passages: number;
  verdicts: VerdictCounts;
};
/** A task as the result that it came of names it. */
export type ResultTask = {
  number: string;
  title: string;
  state: TaskState;
  dueOn: string;
  passages: number;
};
export type NeedOfTask = {
  number: string;
  title: string;
  state: string;
  submittedAt: string;
  supportCount: number;
};
export type Milestone = {
  id: string;
  title: string;
  dueOn: string;
  reachedOn: string | null;
  evidence: string | null;
};
export type TaskReport = {
  id: string;
  move: string;
  toState: TaskState;
  progress: number;
  done: number;
  words: string;
  evidence: string | null;
  photos: { id: string; width: number; height: number; alternative: string }[];
  byRole: string;
  at: string;
};

export type TaskPage = TaskLine & {
  id: string;
  version: number;
  leadUnitId: string;
  measure: string;
  measureUnit: string;
  target: number;
  done: number;
  /** 万元; null when none is set or it is not public. */
  funds: number | null;
  fundsWithheld: boolean;
  weight: number;
  openedAt: string;
  endedAt: string | null;
  outcome: string | null;
  supporting: Named[];
  yearly: { year: number; target: number }[];
  parent: { number: string; title: string } | null;
  parts: { number: string; title: string; progress: number; weight: number; state: TaskState }[];
  clauses: ClauseSource[];
  summaries: SummarySource[];
  consultations: ConsultationSource[];
  milestones: Milestone[];
  reports: TaskReport[];
  answered: NeedOfTask[];
  people: number;
  someNotPublic: boolean;
  since: string | null;
  verdicts: { solved: number; satisfied: number; given: number };
};
