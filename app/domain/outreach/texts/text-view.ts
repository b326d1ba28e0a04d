import type { TextDraft } from "./text-draft.ts";
import type { TextKind, TextState } from "./text-states.ts";

/** A published text, and who reads it may know of it. */
export type ShownText = {
  number: string;
  kind: TextKind;
  version: number;
  publishedAt: string;
  draft: Pick<TextDraft, "title" | "words" | "questions">;
  planVersion: string | null;
  why: string | null;
};

export type ExplainerView = ShownText & { clauseChanged: boolean };

export type ClarificationLine = {
  number: string;
  title: TextDraft["title"];
  publishedAt: string;
  version: number;
};

export type ClarificationView = ShownText & {
  isCurrent: boolean;
  versions: { version: number; publishedAt: string; why: string | null }[];
  clauses: {
    planId: string;
    anchor: string;
    plan: string;
    planEn: string;
    number: string;
    heading: string;
  }[];
  needs: { number: string; title: string }[];
  summaries: { number: string; title: string }[];
  /** Public needs that raised it, and how many people support them. */
  voices: { needs: number; supports: number };
};

export type OfficeTextLine = {
  number: string;
  kind: TextKind;
  title: TextDraft["title"];
  version: number;
  state: TextState;
  preparedAt: string;
  preparer: string | null;
};

export type OfficeText = OfficeTextLine & {
  draft: TextDraft;
  revision: number;
  preparedBy: string;
  returnedReason: string | null;
  why: string | null;
  currentVersion: number | null;
};
