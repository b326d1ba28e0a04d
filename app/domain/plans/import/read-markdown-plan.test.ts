import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { wordsOf } from "./read-clauses.ts";
import { readMarkdownPlan } from "./read-markdown-plan.server.ts";

const head = [
  "---",
  "id: p",
  "title: 总体规划",
  "tier: county",
  "kind: master",
  "version: 1.0",
  "sources:",
  "  - 甲",
  "  - 乙",
  "---",
];
const read = (...body: string[]) =>
  readMarkdownPlan("plan.md", new TextEncoder().encode([...head, ...body].join("\n")));
const readHead = (...lines: string[]) =>
  readMarkdownPlan("plan.md", new TextEncoder().encode(["---", ...lines, "---", ...sound].join("\n")));
const sound = ["# 第一章 总则", "## 第1条 目的 {#c1}", "词。"];
const told = ({ problems }: { problems: readonly { at: number | null; problem: string }[] }) =>
  problems.map(({ at, problem }) => `${at} ${problem}`);

test("clauses come with their chapter, number, heading, anchor and words; the head is read", () => {
  const { head, document, problems } = read(
    ...["", "# 第一章 总则", "", "## 第1条 规划目的 {#c1}", "", "第一段。", "", "第二段。", ""],
    ...["# 第二章 目标", "", "## 第二条 范围", "全域。"],
  );
  expect(problems).toEqual([]);
  expect(head).toMatchObject({
    head: {
      id: "p",
      title: "总体规划",
      titleEn: "总体规划",
      version: "1.0",
      source: "甲；乙",
      parentId: null,
    },
    state: "draft",
    record: { secrecyReview: null },
  });
  expect(document?.clauses.map((clause) => ({ ...clause, lines: wordsOf(clause) }))).toMatchObject([
    {
      number: "第1条",
      anchor: "c1",
      heading: "规划目的",
      chapter: "第一章 总则",
      lines: "第一段。\n\n第二段。",
    },
    { number: "第二条", anchor: null, heading: "范围", chapter: "第二章 目标", lines: "全域。" },
  ]);
});

describe("all that is wrong is told at once, each by its line", () => {
  test("of headings, numbers and anchors", () => {
    expect(
      told(
        read(
          ...[
            "## 第1条 早 {#c1}",
            "词",
            "# 第一章 总则",
            "散落的话",
            "## 没有编号",
            "词",
            "## 第2条 二 {#c1}",
            "词",
          ],
          ...["## 第4条 四 {#C4}", "", "## 第3条 三", "词", "## 第3条 三", "词", "# 第三章 尾"],
        ),
      ).toSorted(),
    ).toEqual(
      [
        ...[
          "11 clause-before-chapter",
          "14 words-outside-clause",
          "15 not-a-clause-heading",
          "17 anchor-twice",
        ],
        ...["19 clause-number-gap", "19 anchor-not-understood", "19 clause-empty", "21 clause-number-back"],
        ...["23 clause-number-twice", "25 chapter-number-gap"],
      ].toSorted(),
    );
  });

  test("of a head that is missing, or not understood", () => {
    expect(told(readMarkdownPlan("plan.md", new TextEncoder().encode("# 第一章")))).toEqual([
      "1 head-missing",
    ]);
    expect(
      told(
        readHead(
          "id: P P",
          "title: 总",
          "tier: moon",
          "kind: x",
          "state: y",
          "approved: 2025-02-30",
          "colour: red",
        ),
      ).toSorted(),
    ).toEqual([
      ...["2 id-not-understood", "4 tier-unknown", "5 kind-unknown", "6 state-unknown"],
      ...["7 date-not-understood", "8 field-unknown", "null field-missing"],
    ]);
    expect(told(readHead("id: p", "id: q"))).toEqual(["3 head-not-understood"]);
    expect(told(readHead("id: [p"))).toMatchObject(
      [/head-not-understood/].map((each) => expect.stringMatching(each)),
    );
  });

  test("of a head that would unfold or run something", () => {
    const bomb = ["a: &a [x,x,x,x,x,x,x,x,x]", "b: &b [*a,*a,*a,*a,*a,*a,*a]", "c: [*b,*b,*b,*b,*b,*b]"];
    expect(told(readHead(...bomb))).toEqual(["2 head-not-understood"]);
    expect(told(readHead("id: !!js/function 'x'"))).toEqual(["2 head-not-understood"]);
  });

  test("of a version's number that can stand in no address", () => {
    const { problems } = readHead("id: p", "title: 总", "tier: city", "kind: master", "version: 2/0");
    expect(problems).toMatchObject([{ at: 6, problem: "field-not-understood", params: { value: "2/0" } }]);
  });

  test("of a secrecy review that is not whole", () => {
    const { problems } = readHead(
      "id: p",
      "title: 总",
      "tier: city",
      "kind: master",
      "version: 1",
      "secrecyReview: {who: 甲}",
    );
    expect(problems).toMatchObject([
      { at: 7, problem: "record-not-whole", params: { field: "secrecyReview" } },
    ]);
  });

  test("of bytes that are no text", () => {
    expect(told(readMarkdownPlan("plan.md", new Uint8Array([45, 10, 0xc4, 0xe3])))).toEqual(["2 not-utf8"]);
    expect(told(readMarkdownPlan("plan.md", new Uint8Array([80, 75, 0, 0])))).toEqual(["null not-text"]);
  });
});

describe("tables of the document", () => {
  const table = (...rows: string[]) => [
    ...["# 第一章 总则", "## 第1条 指标 {#c1}"],
    ...[
      "| 编号 | 指标 | 单位 | 基期2020 | 2025 | 2035年 | 属性 | 来源 | 策略 |",
      "|---|---|---|---|---|---|---|---|---|",
    ],
    ...rows,
    ...[
      "",
      "| 目标编号 | 类型 | 上级 | 名称 |",
      "|---|---|---|---|",
      "| G1 | 目标 | — | 宜居 |",
      "| S1 | 策略 | G1 | 步行 |",
    ],
  ];

  test("become indicators and goals in their clause", () => {
    const { document, problems } = read(
      ...table("| I1 | 步行覆盖率 | % | 1,062.5 | ≥80% | 90 | 约束性 | 年报 | S1 |"),
    );
    expect(problems).toEqual([]);
    expect(document?.indicators).toMatchObject([
      {
        ...{
          code: "I1",
          name: "步行覆盖率",
          unit: "%",
          nature: "binding",
          source: "年报",
          goal: "S1",
          clause: 0,
        },
        ...{ base: { year: 2020, value: 1062.5 }, current: null },
        targets: [
          { year: 2025, value: 80 },
          { year: 2035, value: 90 },
        ],
      },
    ]);
    expect(document?.goals).toMatchObject([
      { code: "G1", kind: "goal", parent: null },
      { code: "S1", kind: "strategy", parent: "G1" },
    ]);
  });

  test("tell cells that are no numbers, codes that come twice and goals that nobody set", () => {
    expect(
      told(
        read(
          ...table(
            "| I1 | 一 | % | 很多 | 1 | 2 | 约束性 | 年报 | S1 |",
            "| I1 | 二 | % | 1 | 1 | 2 | 也许 | 年报 | S9 |",
            "| I3 | 三 | % |",
            "| I4 | 四 | % | 1 | 1 | 2 | 预期性 | 年报 | S9 |",
          ),
        ),
      ),
    ).toEqual([
      ...[
        "15 number-not-understood",
        "16 code-twice",
        "16 nature-unknown",
        "17 cells-missing",
        "18 goal-unknown",
      ],
    ]);
  });

  test("tell goals that stand under themselves", () => {
    const goals = [
      "| 编号 | 类型 | 上级 | 名称 |",
      "|-|-|-|-|",
      "| A | 目标 | B | 甲 |",
      "| B | 目标 | A | 乙 |",
    ];
    expect(told(read("# 第一章 总则", "## 第1条 目标", ...goals))).toEqual([
      "15 goal-circular",
      "16 goal-circular",
    ]);
  });

  test("terms are read from a clause that explains them", () => {
    const { document, problems } = read(
      "# 附则",
      "## 第1条 术语",
      "- **步行网络**：连续的路。",
      "- **步行网络**：又一次。",
    );
    expect(document?.terms).toMatchObject([{ term: "步行网络", meaning: "连续的路。", clause: 0 }]);
    expect(problems).toMatchObject([{ at: 14, problem: "term-twice" }]);
  });
});

test("the demo's master plan reads whole: sixty clauses and its terms, under chapters", () => {
  const { head, document, problems } = readMarkdownPlan(
    "plan.md",
    readFileSync("content/plans/linxi-master/1.0/plan.md"),
  );
  expect(problems).toEqual([]);
  expect(head).toMatchObject({ approvedOn: "2025-06-30", state: "in-force" });
  expect(document?.clauses).toHaveLength(61);
});
