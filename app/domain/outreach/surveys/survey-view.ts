import type { SurveyResult } from "./survey-result.ts";

export type SurveyLine = {
  number: string;
  planId: string;
  plan: string;
  planEn: string;
  opensOn: string;
  closesOn: string;
  isOpen: boolean;
};

export type SurveyView = SurveyLine & {
  resultsAtClose: boolean;
  sampling: string | null;
  /** Null while results wait for the close. */
  results: { knows: SurveyResult; accepts: SurveyResult; signedIn: number; devices: number } | null;
};
