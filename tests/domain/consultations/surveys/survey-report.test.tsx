import { parse } from "csv-parse/sync";
import { strFromU8, unzipSync } from "fflate";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { reportQuestions } from "#app/domain/consultations/reports/report-questions.server.ts";
import type { QuestionResult } from "#app/domain/consultations/surveys/statistics.ts";
import { loader } from "#app/routes/public/questionnaire-results.tsx";
import { SurveyResults } from "#app/ui/consultations/surveys/survey-results.tsx";
import { PageProvider } from "#app/ui/page-context.tsx";
import { madeExport } from "#tests/factories/exports.ts";
import { must } from "#tests/factories/market.ts";
import { aPerson } from "#tests/factories/people.ts";
import { aSurvey } from "#tests/factories/surveys.ts";
import { contextFor, reading } from "#tests/setup/test-context.ts";

const answers: Record<string, string[]>[] = [
  { q1: ["c1"], "q2[]": ["c1", "c2"], "q4-c1": ["1"], "q4-c3": ["2"], q5: ["2"], q7: ["0"] },
  { q1: ["c1"], q3: ["桥太窄。"], "q4-c3": ["1"], q5: ["5"], "q6-r1": ["c1"], q7: ["0"] },
  { q1: ["c2"], "q2[]": ["c3"], q5: ["2"], "q6-r1": ["c2"], "q6-r2": ["c2"], "q8-at": ["118.62, 30.28"] },
  {
    q1: ["other"],
    "q1-other": ["渡口"],
    "q4-c1": ["1"],
    "q4-c2": ["2"],
    q7: ["0"],
    q5: ["1"],
    q9: ["灯不亮"],
  },
];

/** The numbers of a question in the order in which a copy tells them. */
const numbersOf = ({ lines, ranking, figures, answered }: QuestionResult) => [
  ...lines.map(({ count }) => count),
  ...ranking.map(({ points }) => points),
  ...(typeof figures?.mean === "number" ? [Number(figures.mean.toFixed(2))] : []),
  answered,
];

test("a questionnaire's numbers are the same on its page, in the report and in the exported table", async () => {
  const { portal, coordinator, number, id, send } = await aSurvey();
  for (const [at, typed] of answers.entries()) must(await send(await aPerson(portal, `人${at}`), typed));
  portal.clock.moveTo("2026-04-01T16:00:00.000Z");
  const context = await contextFor(portal);
  const { shown } = await loader(reading(context, "/", { number }));
  const questions = shown.results?.questions ?? [];
  expect(questions.map(({ answered }) => answered)).toEqual([4, 2, 1, 3, 4, 2, 3, 1, 1]);

  const page = renderToStaticMarkup(
    <PageProvider value={{ ...context.page, script: "" }}>
      <SurveyResults shown={shown} />
    </PageProvider>,
  );
  for (const { question, lines, ranking, answered, asked } of questions) {
    const own = page.slice(page.indexOf(`id="${question.id}"`)).split("</section>")[0];
    expect(own).toContain(`${answered} 人回答，共问到 ${asked} 人`);
    const told = ranking.length > 0 ? [] : lines;
    for (const { count, of } of told) expect(own).toContain(`${count} / ${of}`);
    for (const { points } of ranking) expect(own).toContain(`${points}`);
  }

  const t = portal.i18n.translate("zh-CN");
  const report = await reportQuestions(portal.db.read, id, { lang: "zh-CN", t });
  expect(report.map(({ answered, lines }) => [...lines.map(({ many }) => many), answered])).toEqual(
    questions.map(numbersOf),
  );
  const bytes = await madeExport(portal, coordinator, { number, kind: "csv" });
  const file = unzipSync(bytes)["statistics.csv"] ?? new Uint8Array();
  const table = parse<Record<string, string>>(strFromU8(file), { bom: true, columns: true });
  for (const result of questions) {
    const own = table.filter((row) => row.统计项 === `${result.place}. ${result.question.asks.zh}`);
    expect(own.map((row) => Number(row.数量))).toEqual(numbersOf(result));
  }
});
