import type { ResultRow } from "./survey-result.ts";

/** The answers to one question as they are drawn. */
export type SurveyChart = {
  width: number;
  height: number;
  /** Size of the letters. */
  letters: number;
  colours: { ink: string; line: string; bar: string; range: string };
  /** The chart in words. */
  label: string;
  names: { share: string; range: string; withheld: string };
  rows: (Pick<ResultRow, "share" | "low" | "high"> & { name: string })[];
};

export const surveyQuestions = ["knows", "accepts"] as const;
export type SurveyQuestion = (typeof surveyQuestions)[number];
