import type { PolicyKind } from "./policy-document.ts";
import type { Validity } from "./validity.ts";

export type PolicyLine = {
  id: string;
  title: string;
  titleEn: string;
  kind: PolicyKind;
  issuer: string;
  issuerEn: string;
  number: string | null;
  validFrom: string;
  validUntil: string | null;
  validity: Validity;
};

/** An article that an answer may stand on. */
export type ArticleChoice = { title: string; titleEn: string; number: string };

/** How often something is cited: by answers to public needs, by deadline rules. */
export type CitedBy = { answers: number; rules: number };

export type ArticleView = {
  number: string;
  summary: string;
  summaryEn: string;
  words: string | null;
  validFrom: string | null;
  validUntil: string | null;
  validity: Validity;
  citedBy: CitedBy;
};

export type PolicyPage = PolicyLine & {
  source: string;
  retired: boolean;
  articles: ArticleView[];
  /** Clauses of plans that name the document, as they are read today. */
  clauses: { planId: string; plan: string; planEn: string; anchor: string; number: string }[];
};
