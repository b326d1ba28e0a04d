import type { CivilDate } from "../../calendar/civil-date.ts";
import type { OpinionAdoption } from "../../notices/opinion-terms.ts";
import type { Lang, Translate } from "../../text/language.ts";
import type { ContributionChannel, ContributorKind } from "../consultation-terms.ts";
import type { ExportNames } from "./export-terms.ts";

/** A passage as it is taken along: its words, and what was made of them. */
export type ExportedPassage = {
  /** 序号: the contribution's, and which passage of it. */
  item: string;
  from: number;
  until: number;
  words: string;
  topic: string | null;
  subject: string;
  unit: string | null;
  adoption: OpinionAdoption | null;
  reason: string | null;
  followUp: string | null;
};

export type ExportedContribution = {
  position: number;
  number: string;
  channel: ContributionChannel;
  kind: ContributorKind;
  /** 反馈人: a person's name, masked or whole, else the organisation's. */
  who: string;
  /** Who wrote for an organisation; only where names are whole. */
  writer: string | null;
  uscc: string | null;
  stake: string | null;
  subject: string;
  receivedOn: CivilDate;
  mayPublish: boolean;
  words: string;
  /** How many signed the same letter; the passages stand with the first of them. */
  signatories: number;
  /** 序号 of the letter that it is a copy of. */
  sameAs: number | null;
  passages: ExportedPassage[];
};

/** Numbers of one kind that add up to `all`. */
export type FigureGroup = { name: FigureName; all: number; parts: { label: string; many: number }[] };
export type FigureName = "kind" | "channel" | "adoption" | "topic" | "unit";

/** What was said of one topic, what became of it, and a few passages in their own words. */
export type ReportTopic = { label: string; all: number; became: string[]; samples: string[] };

/** Who took part, by territory, age band or group. `many` is empty where so few must not be told. */
export type ReportReach = {
  title: string;
  parts: { label: string; many: number | null; expected: number | null; flag: "silent" | "under" | null }[];
};

/** A question of the questionnaire: of how many who answered it each answer was given how often. */
export type ReportQuestion = { asks: string; answered: number; lines: { label: string; many: number }[] };

/** What a report says of the consultation itself. */
export type ReportHead = {
  number: string;
  title: string;
  kind: string;
  state: string;
  opensOn: CivilDate | null;
  closesOn: CivilDate | null;
  resultOn: CivilDate | null;
  answeredOn: CivilDate | null;
  /** Days by which the result came after the promised day. */
  daysLate: number;
  contact: string;
  statement: string | null;
  shorterReason: string | null;
  subjects: string[];
  /** The article that its period stands on. */
  basis: string | null;
  materials: string[];
  withdrawn: number;
  /** How many contributions and passages there are. */
  contributions: number;
  passages: number;
};

/** A scan or an attachment: never in a copy with masked names, for nobody can star what stands in a picture. */
export type ExportedFile = { name: string; parts: AsyncIterable<Uint8Array> };

/** All that a copy is made of. The rows are read anew for every table, from a state that does not change meanwhile. */
export type ReportSource = {
  names: ExportNames;
  lang: Lang;
  t: Translate;
  /** 发文机关. */
  office: string;
  madeOn: CivilDate;
  head: ReportHead;
  figures: FigureGroup[];
  topics: ReportTopic[];
  reach: ReportReach[];
  questions: ReportQuestion[];
  contributions(): AsyncGenerator<ExportedContribution[]>;
  files(): AsyncGenerator<ExportedFile>;
};
export type ReportWriter = (source: ReportSource) => AsyncIterable<Uint8Array>;
