import type { Bounds } from "../geo/bounds.ts";
import type { Block } from "../text/markdown.ts";
import type { DocumentLine } from "./documents/document-view.ts";
import type {
  ClauseText,
  Figure,
  Goal,
  Indicator,
  Layer,
  LayerFeature,
  PlanHead,
  Term,
} from "./plan-draft.ts";
import type { VersionState } from "./version-states.ts";

export type PlanLine = Omit<PlanHead, "source"> & {
  state: VersionState;
  approvedOn: string | null;
  inForceOn: string | null;
  shownAt: string | null;
  clauses: number;
};

/** A public version as others are led to it. */
export type VersionLine = {
  id: string;
  number: string;
  state: VersionState;
  approvedOn: string | null;
  inForceOn: string | null;
  shownAt: string | null;
  revision: number;
};

/** A clause with its words read once. */
export type ReadClause = ClauseText & { blocks: Block[] };

/** What a version says. It stays as it is once the version is public. */
export type VersionText = {
  clauses: ReadClause[];
  indicators: Indicator[];
  goals: Goal[];
  terms: Term[];
};

/** How many things hang on a clause or on a feature; all of them public. Market entities' opinions are counted apart. */
export type Hangings = { opinions: number; entityOpinions: number; needs: number; tasks: number };

/** A clause as its version has it, with what hangs on it now. */
export type ClauseView = { clause: ReadClause; hangings: Hangings; tasks: TaskOnClause[] };

export type ShownLayer = Omit<Layer, "features" | "secrecyReview"> & { features: number };
export type ShownFigure = Omit<Figure, "secrecyReview">;
/** A layer that stands in the text as a map. */
export type DrawnLayer = ShownLayer & { drawn: LayerFeature[]; bounds?: Bounds | undefined };

export type PlanPage = Omit<PlanLine, "clauses"> & {
  versionId: string;
  source: string;
  approvedBy: string | null;
  reviewNumber: string | null;
  exemption: string | null;
  fingerprint: string | null;
  /** Whether this is the version that is read first. */
  isFirst: boolean;
  versions: VersionLine[];
  /** Clauses that earlier public versions had and the one read first has no more. */
  gone: GoneClause[];
  text: VersionText;
  clauses: ClauseView[];
  layers: ShownLayer[];
  drawnLayers: DrawnLayer[];
  figures: ShownFigure[];
  /** What is laid open beside the version's own text. */
  documents: DocumentLine[];
  /** The notice in which this version takes opinions now. */
  notice: string | null;
  /** While it is on notice, and when it was laid aside: its notice, and what became of it. */
  laidOpen?: LaidOpen | null;
  /** How many explainers and official statements hang on a clause, by its anchor. */
  explained?: Record<string, number>;
};

export type LaidOpen = {
  number: string;
  closesOn: string;
  phase: string;
  reason: string | null;
  /** The notice that took its place. */
  next: string | null;
};

/** A clause, and the last public version that had it. */
export type GoneClause = { anchor: string; number: string; heading: string; version: string };

export type TaskOnClause = { number: string; title: string };
