import type { CivilDate } from "../calendar/civil-date.ts";
import type { Instant } from "../calendar/instant.ts";
import type { LayerGeometry } from "../geo/geometry.ts";
import type { EntityLabel } from "../needs/entity-label.ts";
import type { Publication } from "../needs/need-terms.ts";
import type { VersionState } from "../plans/version-states.ts";
import type { CalendarDay } from "./calendar-filter.ts";
import type { NoticePhase } from "./notice-phase.ts";
import type { ApplicationOutcome, OpinionAdoption } from "./opinion-terms.ts";

export type NoticeLine = {
  number: string;
  title: string;
  phase: NoticePhase;
  opensOn: CivilDate;
  closesOn: CivilDate;
  planTitle: string;
  planTitleEn: string;
  version: string;
};

/** A day on which something happens to a notice. */
export type NoticeDay = NoticeLine & {
  day: CivilDate;
  what: CalendarDay;
  openedAt: Instant;
  /** Grows with each change. */
  revision: number;
};

/** What the clock of a notice is drawn from. */
export type NoticeDays = {
  phase: NoticePhase;
  opensOn: CivilDate;
  closesOn: CivilDate;
  ruleId: string;
  resultOn: CivilDate;
  resultRuleId: string;
  provisional: boolean;
  announcedAt: string | null;
};

export type NoticePage = NoticeLine &
  NoticeDays & {
    id: string;
    planId: string;
    versionId: string;
    /** Where its version stands now. */
    state: VersionState;
    words: string;
    contact: string;
    paperAt: string;
    hearingHow: string;
    /** Null in notices from before it was asked for. */
    opinionHow: string | null;
    /** Why it goes no further, and the notice that took its place. */
    endedReason: string | null;
    next: string | null;
    /** Notices of earlier drafts that this one took the place of: what was said of them is answered with this one. */
    before: string[];
    withdrawnReason: string | null;
    fingerprint: string | null;
    /** Set with the announcement. */
    announcement: {
      approvedOn: string;
      approvedBy: string;
      approvalNumber: string;
      obtainAt: string | null;
      statement: string;
      hearingOn: string;
      minutes: string;
    } | null;
    applications: number;
  };

export type NoticeLayer = {
  code: string;
  name: string;
  nameEn: string;
  reviewNumber: string | null;
  exemption: string | null;
  features: number;
};
export type NoticeShape = {
  kind: string;
  code: string;
  name: string;
  nameEn: string;
  geometry: LayerGeometry;
};

/** What was made of an opinion; public with the announcement. */
export type Treatment = {
  adoption: OpinionAdoption;
  reason: string;
  unit: string;
  unitEn: string;
  changed: ChangedPart[];
};

/** A clause or feature that was changed: its name and where it is read, where it is public. */
export type ChangedPart = { text: string; label: string | null; href: string };

export type OpinionView = {
  id: string;
  noticeNumber: string;
  position: number;
  name: string | null;
  entity: EntityLabel | null;
  interested: boolean;
  affected: string | null;
  words: string;
  about: { text: string; label: string | null; href: string | null };
  at: string;
  own: boolean;
  publication: Publication;
  withdrawn: boolean;
  treatment: Treatment | null;
};

/** Market entities are counted apart from residents. */
export type Voices = { residents: number; entities: number };

/** `all` is what has to be treated: `shown`, `waiting` for a moderator, and `hidden` by one. */
export type OpinionTally = Record<"all" | "shown" | "waiting" | "hidden", Voices> & {
  treated: Record<OpinionAdoption, Voices>;
};

/** What became of the opinions on a version, and the notice in which they were given. */
export type VersionTreatment = { notice: string; tally: OpinionTally };

export type ApplicationView = {
  id: string;
  noticeNumber: string;
  name: string;
  interest: string;
  at: string;
  outcome: ApplicationOutcome | null;
  reason: string | null;
};
