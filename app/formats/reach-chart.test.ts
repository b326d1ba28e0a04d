import { expect, test } from "vitest";
import { drawReach } from "./reach-chart.ts";

const chart = (rows: Parameters<typeof drawReach>[0]["rows"]) =>
  drawReach({
    ...{ width: 560, height: 200, letters: 13, label: "按年龄段 <n>", rows },
    colours: { ink: "#545b57", line: "#dcd9cf", bar: "#1f6b4f", range: "#1c1f1d", expected: "#b3372a" },
    names: { share: "占比", range: "范围", expected: "人口占比", withheld: "不予公布" },
  });
const marks = (svg: string, colour: string) => svg.split(`fill="${colour}"`).length - 1;

test("each part has its bar, its range and its share of the population, and the picture says in words what it shows", () => {
  const svg = chart([
    { name: "18—34岁", share: 0.4, low: 0.3, high: 0.5, expected: 0.25 },
    { name: "60岁及以上", share: 0.1, low: 0.05, high: 0.2, expected: 0.24 },
  ]);
  expect(svg).toMatch(/^<svg role="img" aria-label="按年龄段 &lt;n&gt;" /);
  expect(svg).not.toContain("<script");
  // One of each stands in the legend.
  expect(marks(svg, "#b3372a")).toBe(3);
  // A range is a line with a stop at each end.
  expect(svg.split('stroke="#1c1f1d"').length - 1).toBe(6);
});

test("what is held back has no bar and no range, and says so", () => {
  const svg = chart([
    { name: "甲", share: null, low: null, high: null, expected: null },
    { name: "乙", share: 0.4, low: 0.3, high: 0.5, expected: null },
  ]);
  expect(svg.match(/不予公布/g)).toHaveLength(1);
  // What is not known does not stand in the legend either.
  expect(marks(svg, "#b3372a")).toBe(0);
});
