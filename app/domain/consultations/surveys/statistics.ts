import type { ContributorKind } from "../consultation-terms.ts";
import type { Question } from "./questionnaire.ts";

/** A line of a question's result: how many, of how many who answered it. */
export type Line = {
  /** The row of a matrix; else empty. */
  part: string;
  /** An option, a level, a feature, a cell of the map, or the first number of a range. */
  choice: string;
  count: number;
  /** Those that the share is of. */
  of: number;
  /** By who speaks; null where a group is too small to be told. */
  kinds: Record<ContributorKind, number> | null;
};

/** How an option stands in a ranking. `points` are Borda's: as many as places for the first, one for the last. */
export type Ranked = {
  choice: string;
  ranked: number;
  first: number;
  meanPlace: number | null;
  points: number;
  mostPoints: number;
};

/** A cell of the map, `118.623,30.280`, and how many pointed into it. */
export type PointedPlace = { choice: string; count: number };

export type Figures = {
  n: number;
  mean: number | null;
  median: number | null;
  least: number | null;
  most: number | null;
};

/** The result of one question. `asked`: to whom it was put, which branching decides. */
export type QuestionResult = {
  question: Question;
  /** Its number, from 1. */
  place: number;
  asked: number;
  answered: number;
  lines: Line[];
  /** Of a ranking. */
  ranking: Ranked[];
  /** Of ratings and numbers. */
  figures: Figures | null;
  /** Width of the ranges of numbers. */
  width: number | null;
  /** Points on the map, also those that no line is long enough for. */
  points: number;
};

export type SurveyResults = {
  responses: number;
  kinds: Record<ContributorKind, number>;
  questions: QuestionResult[];
};
