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
  passages: ExportedPassage[];
};

/** Numbers of one kind that add up to `all`. */
export type FigureGroup = { name: FigureName; all: number; parts: { label: string; many: number }[] };
export type FigureName =
  | "kind"
  | "channel"
  | "adoption"
  | "topic"
  | "unit"
  | "territory"
  | "age-band"
  | "interest-group";

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
  /** The articles that its period and its result stand on. */
  basis: string[];
  materials: string[];
  withdrawn: number;
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
  contributions(): AsyncGenerator<ExportedContribution[]>;
  files(): AsyncGenerator<ExportedFile>;
};
export type ReportWriter = (source: ReportSource) => AsyncIterable<Uint8Array>;
