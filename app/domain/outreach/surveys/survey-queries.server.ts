import { and, count, desc, eq, isNotNull, lte, type SQL } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { planSurveys, surveyAnswers } from "#db/schema/plan-surveys.ts";
import { plans } from "#db/schema/plans.ts";
import type { CivilDate } from "../../calendar/civil-date.ts";
import { smallestCell } from "../../counting/withheld-cells.ts";
import type { Actor } from "../../people/actor.ts";
import { isOpen, mayReadSurveyWords, resultsShown } from "./survey-policy.ts";
import { type Level, levels, surveyResult } from "./survey-result.ts";
import type { SurveyLine, SurveyResults, SurveyView } from "./survey-view.ts";

const size = 20;

const rowsWhere = (reads: Reads, where: SQL | undefined) =>
  reads
    .select({ survey: planSurveys, plan: plans.title, planEn: plans.titleEn })
    .from(planSurveys)
    .innerJoin(plans, eq(plans.id, planSurveys.planId))
    .where(where)
    .orderBy(desc(planSurveys.closesOn), desc(planSurveys.number));
type Row = Awaited<ReturnType<typeof rowsWhere>>[number];

const lineOf = ({ survey, plan, planEn }: Row, today: CivilDate): SurveyLine => ({
  ...{ number: survey.number, planId: survey.planId, plan, planEn },
  ...{ opensOn: survey.opensOn, closesOn: survey.closesOn, isOpen: isOpen(survey, today) },
});

/** Surveys that have opened, the last to close first; the office sees those to come as well. */
export async function surveyList(
  reads: Reads,
  { page, today, all = false }: { page: number; today: CivilDate; all?: boolean },
): Promise<{ lines: SurveyLine[]; more: boolean }> {
  const rows = await rowsWhere(reads, all ? undefined : lte(planSurveys.opensOn, today))
    .limit(size + 1)
    .offset((page - 1) * size);
  return { lines: rows.slice(0, size).map((row) => lineOf(row, today)), more: rows.length > size };
}

/** A survey as everybody sees it; one that has not opened is not there yet. */
export async function surveyView(
  reads: Reads,
  number: string,
  today: CivilDate,
): Promise<SurveyView | undefined> {
  const [row] = await rowsWhere(reads, and(eq(planSurveys.number, number), lte(planSurveys.opensOn, today)));
  if (!row) return undefined;
  const { id, resultsAtClose, sampling } = row.survey;
  const shown = resultsShown(row.survey, today);
  return {
    ...lineOf(row, today),
    resultsAtClose,
    sampling,
    results: shown ? await resultsOf(reads, id) : null,
  };
}

async function resultsOf(reads: Reads, surveyId: string): Promise<SurveyView["results"]> {
  const ofSurvey = eq(surveyAnswers.surveyId, surveyId);
  const counted = async (column: typeof surveyAnswers.knows | typeof surveyAnswers.accepts) => {
    const rows = await reads
      .select({ level: column, answers: count() })
      .from(surveyAnswers)
      .where(ofSurvey)
      .groupBy(column);
    const of = (level: Level) => rows.find((row) => row.level === level)?.answers ?? 0;
    const [five, four, three, two, one] = levels.map(of);
    return surveyResult({ 5: five ?? 0, 4: four ?? 0, 3: three ?? 0, 2: two ?? 0, 1: one ?? 0 });
  };
  const [knows, accepts] = [await counted(surveyAnswers.knows), await counted(surveyAnswers.accepts)];
  // So few in all are told to nobody, not even as a sum.
  if (knows.n > 0 && knows.n < smallestCell) return null;
  const [signedIn] = await reads
    .select({ answers: count() })
    .from(surveyAnswers)
    .where(and(ofSurvey, isNotNull(surveyAnswers.personId)));
  return { knows, accepts, ...ways(signedIn?.answers ?? 0, knows.n) };
}

/** One of the two that is too small to be told takes the other with it: the sum would tell it. */
function ways(persons: number, all: number): Pick<SurveyResults, "signedIn" | "devices"> {
  const others = all - persons;
  const small = [persons, others].some((many) => many > 0 && many < smallestCell);
  return small ? { signedIn: null, devices: null } : { signedIn: persons, devices: others };
}

/** What was written besides, without who wrote it. */
export async function surveyWords(
  reads: Reads,
  actor: Actor,
  { number, page }: { number: string; page: number },
): Promise<{ words: string[]; more: boolean }> {
  if (!mayReadSurveyWords(actor)) return { words: [], more: false };
  const rows = await reads
    .select({ words: surveyAnswers.words })
    .from(surveyAnswers)
    .innerJoin(planSurveys, eq(planSurveys.id, surveyAnswers.surveyId))
    .where(and(eq(planSurveys.number, number), isNotNull(surveyAnswers.words)))
    .orderBy(desc(surveyAnswers.at))
    .limit(size + 1)
    .offset((page - 1) * size);
  return { words: rows.slice(0, size).flatMap(({ words }) => words ?? []), more: rows.length > size };
}
