import { and, desc, eq, gt, inArray, notInArray, sql } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { questionnaireAnswers, questionnaireTallies } from "#db/schema/consultation-surveys.ts";
import { contributorKinds } from "../consultation-terms.ts";
import { loadQuestionnaire } from "./load-questionnaire.server.ts";
import { numberRanges } from "./number-ranges.ts";
import { questionResult, type Tallied } from "./question-result.ts";
import { type Question, type Questionnaire, type QuestionOf, questionsIn } from "./questionnaire.ts";
import type { Figures, SurveyResults } from "./statistics.ts";

const { consultationId, question, mark, part, choice, value, kind, many } = questionnaireTallies;
const mostCells = 100;
const total = sql<number>`sum(${many})`;

/** What every question came to; read from the kept tallies, however many answered. Who may see it is the caller's to ask. */
export async function surveyStatistics(
  reads: Reads,
  id: string,
  questionnaire?: Questionnaire,
): Promise<SurveyResults> {
  const content = questionnaire ?? (await loadQuestionnaire(reads, id)).questionnaire;
  const rows = await reads
    .select({ question, mark, part, choice, value, kind, many })
    .from(questionnaireTallies)
    .where(and(eq(consultationId, id), notInArray(mark, ["number", "point"])));
  const results: SurveyResults = {
    ...{ responses: 0, kinds: { individual: 0, organisation: 0, "market-entity": 0 }, questions: [] },
  };
  for (const each of contributorKinds) {
    results.kinds[each] = rows.find((row) => row.mark === "response" && row.kind === each)?.many ?? 0;
    results.responses += results.kinds[each];
  }
  for (const [at, each] of questionsIn(content).entries()) {
    const own = rows.filter((row) => row.question === each.id);
    results.questions.push(await resultOf(reads, id, each, at + 1, own));
  }
  return results;
}

async function resultOf(reads: Reads, id: string, asked: Question, place: number, own: readonly Tallied[]) {
  if (asked.kind === "map") {
    const points = await pointsOf(reads, id, asked.id);
    return questionResult(asked, place, own, { points });
  }
  if (asked.kind !== "number") return questionResult(asked, place, own);
  const figures = await numberFigures(reads, id, asked.id);
  const ranges = await rangesOf(reads, id, asked, figures);
  return questionResult(asked, place, [...own, ...ranges.rows], { figures, width: ranges.width });
}

const marksOf = (id: string, asked: string, made: "number" | "point") =>
  and(eq(consultationId, id), eq(question, asked), eq(mark, made), gt(many, 0));

async function pointsOf(reads: Reads, id: string, asked: string): Promise<number> {
  const [row] = await reads
    .select({ n: total })
    .from(questionnaireTallies)
    .where(marksOf(id, asked, "point"));
  return row?.n ?? 0;
}

/** Mean and median over every number, without reading them. */
async function numberFigures(reads: Reads, id: string, asked: string): Promise<Figures> {
  const own = marksOf(id, asked, "number");
  const [all] = await reads
    .select({
      ...{
        n: sql<number>`coalesce(sum(${many}), 0)`,
        mean: sql<number>`sum(${value} * ${many}) / sum(${many})`,
      },
      ...{ least: sql<number>`min(${value})`, most: sql<number>`max(${value})` },
    })
    .from(questionnaireTallies)
    .where(own);
  if (!all || all.n === 0) return { n: 0, mean: null, median: null, least: null, most: null };
  const [middle] = await reads.all<{ median: number }>(sql`
    WITH up AS (
      SELECT ${value} AS number, sum(sum(${many})) OVER (ORDER BY ${value}) AS up_to
      FROM ${questionnaireTallies} WHERE ${own} GROUP BY ${value}
    )
    SELECT ((SELECT min(number) FROM up WHERE up_to * 2 >= ${all.n})
          + (SELECT min(number) FROM up WHERE up_to * 2 > ${all.n})) / 2.0 AS median`);
  return { ...all, median: middle?.median ?? null };
}

/** Numbers by ranges, as tallies whose choice is where the range begins. */
async function rangesOf(
  reads: Reads,
  id: string,
  { id: asked, whole }: QuestionOf<"number">,
  { least, most }: Figures,
): Promise<{ rows: Tallied[]; width: number | null }> {
  if (least === null || most === null) return { rows: [], width: null };
  const { from, width, count } = numberRanges(least, most, whole);
  const at = sql<number>`min(${count - 1}, cast((${value} - ${from}) / ${width} AS integer))`;
  const counted = await reads
    .select({ at, kind, many: total })
    .from(questionnaireTallies)
    .where(marksOf(id, asked, "number"))
    .groupBy(at, kind);
  const named = (place: number) => String(Number((from + place * width).toPrecision(12)));
  const empty = Array.from({ length: count }, (_, place) => ({
    at: place,
    kind: contributorKinds[0],
    many: 0,
  }));
  const rows = [...empty, ...counted].map((row) => ({
    ...{ mark: "number" as const, part: "", value: 0, choice: named(row.at) },
    ...{ kind: row.kind, many: row.many },
  }));
  return { rows, width };
}

/** The places that were pointed at most, to a hundred metres. */
export const pointedPlaces = (reads: Reads, id: string, asked: string) =>
  reads
    .select({ choice, count: total })
    .from(questionnaireTallies)
    .where(marksOf(id, asked, "point"))
    .groupBy(choice)
    .orderBy(desc(total), choice)
    .limit(mostCells);

/** The marks of some responses, in batches for exports; a contribution that is no response has none. */
export const answersOf = (reads: Reads, contributionIds: readonly string[]) =>
  reads
    .select()
    .from(questionnaireAnswers)
    .where(inArray(questionnaireAnswers.contributionId, [...contributionIds]));
