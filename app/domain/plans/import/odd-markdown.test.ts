import { expect, test } from "vitest";
import { readClauses, wordsOf } from "./read-clauses.ts";
import { readMarkdownPlan } from "./read-markdown-plan.server.ts";

const head = '---\nid: plan\ntitle: 总体规划\ntier: county\nkind: master\nversion: "1.0"\n---\n';
const read = (text: string) => readMarkdownPlan("plan.md", new TextEncoder().encode(text));
const told = (body: string) => read(head + body).problems.map(({ at, problem }) => `${at} ${problem}`);
const begin = "# 第一章 总则\n## 第1条 一\n";
const wordsIn = (body: string) => read(head + body).document?.clauses.map(wordsOf);

test("a head may have blank lines before it, spaces after its marks, and dots at its end", () => {
  const body = `${begin}词。\n`;
  for (const text of [
    `\n\n${head}${body}`,
    head.replaceAll("---", "---  ") + body,
    `${head.slice(0, -4)}...\n${body}`,
  ])
    expect(read(text)).toMatchObject({ head: { head: { id: "plan" } }, problems: [] });
  expect(read(`\n${head.replace("id: plan", "id: plan\nid: b")}${body}`).problems).toMatchObject([
    { at: 4, problem: "head-not-understood", text: "id: b" },
  ]);
});

test("headings that lack their mark, or have another, are told: their words would run into the clause before", () => {
  expect(told("第一章 总则\n第1条 一\n词。\n")).toEqual([
    ...["8 heading-mark-missing", "9 heading-mark-missing", "10 words-outside-clause", "null no-clauses"],
  ]);
  expect(told(`${begin}词。\n**第2条 二**\n词。\n### 第2条 二\n第二章 布局\n＃＃ 第2条\n`)).toEqual([
    ...[11, 13, 14].map((line) => `${line} heading-mark-missing`),
    "15 heading-mark-full-width",
  ]);
  expect(told(`${begin}第2条规定的范围，见第三章。\n第2条、第3条另行规定\n`)).toEqual([]);
  expect(told("# **第一章 总则**\n\n## **第1条 一**\n词。\n")).toEqual([]);
});

test("bars: escaped ones are words, rows without them are told", () => {
  const table =
    "| 编号 | 指标 | 单位 | 2035 | 属性 |\n|---|---|---|---|---|\n| I1 | 甲\\|乙 | % | 90 | 约束性 |\n";
  const { document, problems } = read(head + begin + table);
  expect([problems, document?.indicators.map(({ name }) => name)]).toEqual([[], ["甲|乙"]]);
  expect(told(`${begin}${table}I2 | 丙 | % | 9 | 约束性\n\n甲 | 乙\n--- | ---\n`)).toEqual([
    ...["13 table-without-bars", "16 table-without-bars"],
  ]);
});

test("Markdown that a program made of a word processor's file: drawn tables are told, marks and anchors of its own left out", () => {
  const drawn = "+----+----+\n| 甲 | 乙 |\n+====+====+\n\n  ---- ----\n  甲   乙\n  ---- ----\n";
  expect(told(begin + drawn)).toEqual([10, 12, 14, 16].map((line) => `${line} table-without-bars`));
  const { document } = read(
    `${head}# 第一章 总则 {#第一章-总则 .heading}\n## 第1条 一\n达到90\\%，见\\"附图\\"。\n`,
  );
  expect(document?.clauses.map((one) => [one.chapter, wordsOf(one)])).toEqual([
    ["第一章 总则", '达到90%，见"附图"。'],
  ]);
});

test("what would stand on the page as it is typed, or unseen, is told", () => {
  const lines = ["![图](a.png)", "文中{{layer-zone}}", "<!-- 内部 -->", "甲\u202e乙", "```", "## 第2条 二"];
  expect(told(`${begin}${lines.join("\n")}\n`)).toEqual([
    ...["10 image-not-read", "11 part-not-alone", "12 comment-not-read", "13 hidden-signs"],
    "14 code-not-closed",
  ]);
  expect(wordsIn(`${begin}甲\\\n乙\u2028丙\u000b丁\n`)).toEqual(["甲\n乙 丙 丁"]);
});

test("endless lines and a problem in every line are told in bounded time and number", () => {
  const before = performance.now();
  const long = [
    `## 第1条 ${" ".repeat(200_000)}x{#`,
    "[".repeat(200_000),
    "](#".repeat(200_000),
    "**".repeat(100_000),
  ];
  expect(told(`# 第一章 总则\n${long.join("\n")}\n`)).toEqual(["9 clause-too-long"]);
  const many = told("a\n".repeat(300_000));
  expect([many.length, many.at(-1)]).toEqual([1001, "null too-many-problems"]);
  expect(performance.now() - before).toBeLessThan(8000);
  expect(readClauses([], { problems: [], quote: () => undefined, add: () => undefined })).toEqual([]);
});
