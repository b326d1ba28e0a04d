import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { type DocxBlock, docxFile, numbered, para } from "#tests/factories/docx.ts";
import { wordsOf } from "./read-clauses.ts";
import { readDocxPlan } from "./read-docx-plan.server.ts";

const read = (blocks: readonly DocxBlock[], more: Partial<Parameters<typeof docxFile>[0]> = {}) =>
  readDocxPlan("plan.docx", docxFile({ blocks, ...more }));
const told = ({ problems }: ReturnType<typeof readDocxPlan>) =>
  problems.map(({ place, at, problem }) => `${place} ${at} ${problem}`);
const clausesOf = ({ document }: ReturnType<typeof readDocxPlan>) =>
  document?.clauses.map((clause) => [clause.chapter, clause.number, clause.heading, wordsOf(clause)]);

test("headings by their style, a cover and contents before them left out", () => {
  const plan = read([
    ...[para("临溪区国土空间总体规划"), para("第一章 总则 1", "toc1"), para("第一章 总则", "1")],
    ...[para("第1条 规划目的", "2"), para("为统筹开发与保护。"), para("第2条 范围", "own"), para("全域。")],
  ]);
  expect(told(plan)).toEqual([]);
  expect(clausesOf(plan)).toEqual([
    ["第一章 总则", "第1条", "规划目的", "为统筹开发与保护。"],
    ["第一章 总则", "第2条", "范围", "全域。"],
  ]);
});

test("headings by their numbers alone, as laws are written", () => {
  const plan = read([
    para("第一章 总则"),
    para("第一条 为了统筹开发与保护，制定本规划。"),
    para("第二条　规划范围"),
  ]);
  expect(clausesOf(plan)).toEqual([
    ["第一章 总则", "第一条", "为了统筹开发与保护", "为了统筹开发与保护，制定本规划。"],
    ["第一章 总则", "第二条", "规划范围", ""],
  ]);
  expect(told(plan)).toEqual(["paragraph 3 clause-empty"]);
});

test("numbers that Word counts itself are counted out, lists and sections too", () => {
  const numberings = [
    [
      { format: "chineseCounting", text: "第%1章" },
      { format: "decimal", text: "第%2条" },
    ],
    [{ format: "bullet", text: "" }],
    [{ format: "decimal", text: "%1." }],
    [{ format: "chineseCounting", text: "（%1）" }],
  ];
  const plan = read(
    [
      ...[numbered("总则", 1, 0, "1"), numbered("目的", 1, 1, "2"), numbered("一", 2), numbered("二", 2)],
      ...[
        para("第一节 布局"),
        numbered("范围", 1, 1, "2"),
        numbered("甲", 3),
        numbered("乙", 3),
        numbered("丙", 4),
      ],
    ],
    { numberings },
  );
  expect(told(plan)).toEqual([]);
  expect(clausesOf(plan)).toEqual([
    ["第一章 总则", "第1条", "目的", "- 一\n- 二"],
    ["第一章 总则 第一节 布局", "第2条", "范围", "1. 甲\n2. 乙\n\n（一） 丙"],
  ]);
});

test("wrong numbering is told by paragraph", () => {
  const words = para("词。");
  const plan = read([
    ...[
      para("第一章 总则", "1"),
      para("第1条 一", "2"),
      words,
      para("第10条 十", "2"),
      words,
      para("第2条 二", "2"),
      words,
    ],
    ...[para("没有编号", "2"), words, para("第10条 又", "2"), words, para("第三章 尾", "1")],
  ]);
  expect(told(plan)).toEqual([
    ...[
      "paragraph 4 clause-number-gap",
      "paragraph 6 clause-number-back",
      "paragraph 8 not-a-clause-heading",
    ],
    ...["paragraph 10 clause-number-twice", "paragraph 12 chapter-number-gap"],
  ]);
});

test("tables become indicators and stay in the words; bold words become terms", () => {
  const plan = read([
    ...[para("第一章 总则", "1"), para("第1条 指标与术语", "2")],
    {
      table: [
        ["编号", "指标", "单位", "2035", "属性"],
        ["I1", "覆盖率|高", "%", "90", "约束性"],
      ],
    },
    { runs: ["- ", { bold: "步行网络" }, "：连续的路。"] },
  ]);
  expect(told(plan)).toEqual([]);
  expect(plan.document?.indicators).toMatchObject([{ code: "I1", name: "覆盖率｜高", nature: "binding" }]);
  expect(plan.document?.terms).toMatchObject([{ term: "步行网络", meaning: "连续的路。" }]);
  expect(clausesOf(plan)?.[0]?.[3]).toContain("| I1 | 覆盖率｜高 | % | 90 | 约束性 |");
});

test("pictures stand where they were, with the words that describe them", () => {
  const picture: DocxBlock = { runs: [{ picture: "a.png", describes: "用地布局" }] };
  const blocks = [para("第一章 总则", "1"), para("第1条 图", "2"), picture, { runs: [{ picture: "b.png" }] }];
  const plan = read(blocks, { media: { "a.png": new Uint8Array([1, 2]) } });
  expect(plan.pictures).toMatchObject([{ at: 3, code: "d1", title: "用地布局" }]);
  expect(clausesOf(plan)?.[0]?.[3]).toBe("{{figure-d1}}\n\n{{figure-d2}}");
  expect(told(plan)).toEqual(["paragraph 4 picture-missing"]);
});

describe("a file that is broken, or meant to break something, is told and read no further", () => {
  const sound = [para("第一章 总则", "1"), para("第1条 一", "2"), para("词。")];
  test("tracked changes", () => {
    expect(told(read([...sound, { runs: ["留", { deleted: "删" }] }]))).toEqual([
      "paragraph 4 tracked-changes",
    ]);
  });

  test("entities, cut-off XML, depth and what is no zip", () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><w:document>&b;</w:document>';
    expect(told(read([], { documentXml: bomb }))).toEqual(["null null xml-declares-entities"]);
    expect(told(read([], { documentXml: "<w:document><w:body>" }))).toEqual(["null null xml-broken"]);
    expect(told(read([], { documentXml: "<a>".repeat(100_000) }))).toEqual(["null null xml-broken"]);
    expect(told(readDocxPlan("a.docx", new TextEncoder().encode("no zip")))).toEqual([
      "null null docx-broken",
    ]);
    expect(told(readDocxPlan("a.docx", zipSync({ "a.txt": new Uint8Array() })))).toEqual([
      "null null docx-without-document",
    ]);
    const large = zipSync({ "word/document.xml": new Uint8Array(100 * 1024 * 1024) });
    expect(told(readDocxPlan("a.docx", large))).toEqual(["null null zip-too-large"]);
  });
});
