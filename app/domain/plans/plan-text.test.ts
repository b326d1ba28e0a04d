import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readPlanText } from "./plan-text.ts";

const head = '---\nid: p\ntitle: 总体规划\nversion: "1.0"\nsources:\n  - 甲\n  - 乙\n---\n';

test("clauses come with their chapter, number, heading, anchor and words", () => {
  const read = readPlanText(
    `${head}\n# 第一章 总则\n\n## 第1条 规划目的 {#c1}\n\n第一段。\n\n第二段。\n\n# 第二章 目标\n\n## 第2条 范围 {#c2}\n全域。\n`,
  );
  expect(read).toEqual({
    ok: true,
    plan: {
      id: "p",
      title: "总体规划",
      titleEn: "总体规划",
      version: "1.0",
      approvedOn: null,
      source: "甲；乙",
      clauses: [
        {
          anchor: "c1",
          number: "第1条",
          heading: "规划目的",
          chapter: "第一章 总则",
          words: "第一段。\n\n第二段。",
        },
        { anchor: "c2", number: "第2条", heading: "范围", chapter: "第二章 目标", words: "全域。" },
      ],
    },
  });
});

test("a heading that is no clause and an anchor that comes twice are named by their line", () => {
  expect(readPlanText(`${head}## 没有编号\n`)).toEqual({
    ok: false,
    problem: "line 9: not a clause heading",
  });
  expect(readPlanText(`${head}## 第1条 一 {#c1}\n## 第2条 二 {#c1}\n`)).toEqual({
    ok: false,
    problem: "line 10: c1 comes twice",
  });
  expect(readPlanText("# 第一章\n")).toMatchObject({ ok: false });
});

test("the demo's master plan reads whole: sixty clauses under chapters", () => {
  const read = readPlanText(readFileSync("content/plans/linxi-master/1.0/plan.md", "utf8"));
  if (!read.ok) throw new Error(read.problem);
  expect(read.plan.clauses).toHaveLength(60);
  expect(read.plan.approvedOn).toBe("2025-06-30");
  for (const { words, chapter } of read.plan.clauses) expect(words && chapter).not.toBe("");
});
