import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { wordsOf } from "./read-clauses.ts";
import { readDocxPlan } from "./read-docx-plan.server.ts";

const read = (name: string) =>
  readDocxPlan(name, new Uint8Array(readFileSync(`tests/factories/made-elsewhere/${name}`)));
const told = ({ problems }: ReturnType<typeof readDocxPlan>) =>
  problems.map(({ at, problem }) => `${at} ${problem}`);
const clausesOf = ({ document }: ReturnType<typeof readDocxPlan>) =>
  document?.clauses.map((clause) => [clause.chapter, clause.number, clause.heading, wordsOf(clause)]) ?? [];

test("pandoc: footnotes stand in brackets, lists keep apart, raised figures stay raised", () => {
  const plan = read("pandoc.docx");
  expect(told(plan)).toEqual([]);
  expect(clausesOf(plan)).toEqual([
    ["第一章 总则", "第1条", "规划目的", "为统筹开发与保护，制定本规划（注：脚注的话。）。"],
    [
      ...["第一章 总则", "第2条", "指标"],
      [
        "| 编号 | 指标 | 单位 | 基期2020 | 2035 | 属性 |",
        "|---|---|---|---|---|---|",
        "| I1 | 森林覆盖率 | % | 41.2 | 45 | 约束性 |",
        ...["", "- 甲", "- 乙", "", "1. 子", "2. 丑", "", "1. 一", "2. 二", ""],
        ...["面积 10 km²。**粗**与斜。", "", "引用的话。"],
      ].join("\n"),
    ],
    ["第二章 布局", "第3条", "图", "{{figure-d1}}\n\n布局图\n\n公式 x=1。"],
  ]);
  expect(plan.document?.indicators).toMatchObject([
    { code: "I1", unit: "%", base: { year: 2020, value: 41.2 }, targets: [{ year: 2035, value: 45 }] },
  ]);
  expect(plan.pictures.map(({ title, bytes }) => [title, bytes.length])).toEqual([["布局图", 70]]);
});

test("LibreOffice: clauses whose numbers begin anew in each chapter are told by paragraph", () => {
  const plan = read("libreoffice-numbering.docx");
  expect(told(plan)).toEqual(
    [11, 13, 15, 17, 20, 22, 24, 26].map((paragraph) => `${paragraph} clause-number-twice`),
  );
  expect(clausesOf(plan)[4]).toEqual(["第二章 目标", "第一条", "目标0", "目标条文0。"]);
});

test("LibreOffice: merged cells, a head of two rows and a table in a table are read whole", () => {
  const plan = read("libreoffice-tables.docx");
  expect(told(plan)).toEqual([]);
  const [, twofold, nested] = clausesOf(plan);
  expect(twofold?.[3]).toContain("| 编号 | 指标 | 单位 | 目标值2025 | 目标值2035 | 属性 |");
  expect(nested?.[3]).toContain("| 一 二 第二段 | 嵌一 嵌二 |");
  const indicators = plan.document?.indicators ?? [];
  expect(indicators.map(({ code, source }) => [code, source])).toEqual([
    ...[
      ["I1", "林业局 资规局"],
      ["I2", "林业局 资规局"],
      ["I3", ""],
      ["J1", ""],
      ["J2", ""],
    ],
  ]);
  expect(indicators[1]).toMatchObject({ base: { year: 2020, value: 1234.5 }, current: { value: 1230 } });
  expect(indicators[3]?.targets).toEqual([
    { year: 2025, value: 12 },
    { year: 2035, value: 15 },
  ]);
});

test("Chinese style names that bring their numbers, with contents of such a style before them", () => {
  const plan = read("python-docx-styles.docx");
  expect(told(plan)).toEqual([]);
  expect(clausesOf(plan).map(([chapter, number, heading]) => [chapter, number, heading])).toEqual([
    ...[
      ["第一章 总则", "第1条", "总则0"],
      ["第一章 总则", "第2条", "总则1"],
      ["第二章 目标", "第3条", "目标0"],
      ["第二章 目标", "第4条", "目标1"],
    ],
  ]);
});
