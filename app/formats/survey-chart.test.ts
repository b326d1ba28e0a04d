import { expect, test } from "vitest";
import { surveyResult } from "#app/domain/outreach/surveys/survey-result.ts";
import { drawSurvey } from "./survey-chart.ts";

const look = {
  ...{ width: 560, height: 280, letters: 13, label: "熟悉吗 <n = 100>" },
  colours: { ink: "#545b57", line: "#dcd9cf", bar: "#1f6b4f", range: "#1c1f1d" },
  names: { share: "比例", range: "范围", withheld: "不予显示" },
};
const drawn = (counts: [number, number, number, number, number]) => {
  const [five, four, three, two, one] = counts;
  const { rows } = surveyResult({ 5: five, 4: four, 3: three, 2: two, 1: one });
  return drawSurvey({ ...look, rows: rows.map((row) => ({ ...row, name: `级别${row.level}` })) });
};
/** A range is drawn as a line with a stop at each end. */
const ranges = (svg: string) => (svg.match(/stroke="#1c1f1d"/g) ?? []).length / 3;

test("each level has its bar and its range, and a picture says in words what it shows", () => {
  const svg = drawn([20, 30, 25, 15, 10]);
  expect(svg).toMatch(/^<svg role="img" aria-label="熟悉吗 &lt;n = 100&gt;" /);
  expect(ranges(svg)).toBe(5);
  for (const level of [1, 2, 3, 4, 5]) expect(svg).toContain(`级别${level}`);
  expect(svg).not.toContain("<script");
});

test("a level that is withheld has neither bar nor range, and says so", () => {
  const svg = drawn([20, 3, 2, 10, 0]);
  expect(ranges(svg)).toBe(3);
  expect(svg.match(/不予显示/g)).toHaveLength(2);
});
