import { expect, test } from "vitest";
import { drawResult } from "./result-chart.ts";

const look = {
  ...{ width: 560, height: 240, letters: 13, label: "按主题 <共 12 条>" },
  colours: { ink: "#545b57", line: "#dcd9cf", series: ["#1f6b4f", "#8a5a00"] },
};

test("every bar has its name and the number of all its parts, and the picture says in words what it shows", () => {
  const svg = drawResult({
    ...look,
    series: ["采纳", "未采纳"],
    rows: [
      { name: "交通", parts: [7, 2] },
      { name: "绿地", parts: [0, 3] },
    ],
  });
  expect(svg).toMatch(/^<svg role="img" aria-label="按主题 &lt;共 12 条&gt;" /);
  for (const word of ["交通", "绿地", "采纳", "未采纳", ">9<", ">3<"]) expect(svg).toContain(word);
  expect(svg).not.toContain("<script");
});

test("one series has no legend", () => {
  const svg = drawResult({ ...look, series: ["份数"], rows: [{ name: "网站", parts: [5] }] });
  expect(svg).not.toContain("份数");
  expect(svg).toContain(">5<");
});

test("a label may hold signs that a pattern or XML would read otherwise", () => {
  const svg = drawResult({
    ...look,
    label: '$& \u0001 "$1"',
    series: ["份数"],
    rows: [{ name: "网站", parts: [5] }],
  });
  expect(svg).toMatch(/^<svg role="img" aria-label="\$&amp; \ufffd &quot;\$1&quot;" /);
});
