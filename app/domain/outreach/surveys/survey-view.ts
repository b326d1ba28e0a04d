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

export type SurveyResults = {
  knows: SurveyResult;
  accepts: SurveyResult;
  /** How many answered by an account and how many without; null where one of the two is too small to be told. */
  signedIn: number | null;
  devices: number | null;
};

export type SurveyView = SurveyLine & {
  resultsAtClose: boolean;
  sampling: string | null;
  /** Null while results wait for the close. */
  results: SurveyResults | null;
};
