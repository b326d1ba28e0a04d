import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readMarkdown } from "../../text/markdown.ts";
import { type ComparedBlock, compareTexts, isChanged, turnedBlock } from "./compare-texts.ts";
import { type Piece, textOf } from "./word-pieces.ts";

const cell = fc.constantFrom("", "绿地率", "绿道长度", "58%", "60%", "公里", "**12**", "社区公园数量");
const row = fc.array(cell, { minLength: 1, maxLength: 4 });
const rows = fc.array(row, { minLength: 1, maxLength: 5 });
const written = (table: readonly string[][]) => table.map((cells) => `| ${cells.join(" | ")} |`).join("\n");

/** A piece as one sees it on paper: deleted words in brackets, inserted ones between plus signs. */
const seen = (pieces: readonly Piece[]) =>
  pieces
    .map((piece) => {
      if (piece.kind === "same") return piece.text;
      return `${piece.before && `[${piece.before}]`}${piece.after && `+${piece.after}+`}`;
    })
    .join("");
const tableOf = (blocks: readonly ComparedBlock[]) => {
  const found = blocks.find((block) => block.kind === "table");
  return [found?.head ?? [], ...(found?.rows ?? [])].map((cells) => cells.map(seen));
};

describe("two tables", () => {
  test("turn round with the two texts", () => {
    fc.assert(
      fc.property(rows, rows, (a, b) => {
        const [one, other] = [written(a), written(b)];
        expect(compareTexts(other, one)).toEqual(compareTexts(one, other).map(turnedBlock));
      }),
      { numRuns: 300 },
    );
  });

  test("give back every cell of both, in its order", () => {
    fc.assert(
      fc.property(rows, rows, (a, b) => {
        const blocks = compareTexts(written(a), written(b));
        for (const [which, table] of [["before", a] as const, ["after", b] as const])
          expect(cellsIn(blocks, which)).toEqual(wordsOf(written(table)));
      }),
      { numRuns: 300 },
    );
  });

  test("with themselves differ nowhere", () => {
    fc.assert(fc.property(rows, (a) => !isChanged(compareTexts(written(a), written(a)))));
  });

  test("are compared cell by cell: a row by its name, a column by its head", () => {
    const before = written([
      ["指标", "单位", "2025"],
      ["绿地率", "%", "38"],
      ["绿道长度", "公里", "120"],
    ]);
    const after = written([
      ["指标", "单位", "2025", "2035"],
      ["绿地率", "%", "38", "42"],
      ["社区公园", "个", "12", "30"],
      ["绿道长度", "千米", "125", "180"],
    ]);
    expect(tableOf(compareTexts(before, after))).toEqual([
      ["指标", "单位", "2025", "+2035+"],
      ["绿地率", "%", "38", "+42+"],
      ["+社区公园+", "+个+", "+12+", "+30+"],
      ["绿道长度", "[公里]+千米+", "[120]+125+", "+180+"],
    ]);
  });
});

test("items of a list that was shortened stay what they were", () => {
  const blocks = compareTexts("- 补齐步行网络\n- 保护水源\n- 修桥", "- 补齐步行和骑行网络\n- 修桥");
  expect(blocks.map((block) => (block.kind === "list" ? block.items.map(seen) : []))).toEqual([
    ["补齐步行+和骑行+网络", "[保护水源]", "修桥"],
  ]);
});

test("a map that the text names no more is told as such, and a word that is strong now as another word", () => {
  const [words, map] = compareTexts("蓝绿空间不低于58%。\n\n{{layer-zone}}", "蓝绿空间**不低于**58%。");
  expect(words).toMatchObject({
    text: [
      { text: "蓝绿空间" },
      { before: "不低于", after: "" },
      { before: "", after: "不低于", mark: { kind: "strong" } },
      { text: "58%。" },
    ],
  });
  expect(map).toMatchObject({
    text: [{ before: "layer-zone", after: "", mark: { kind: "part" } }],
  });
});

test("other spaces in the source are no difference", () => {
  expect(isChanged(compareTexts("| 甲 | 乙 |\n|---|---|\n| 1 | 2 |", "|甲|乙|\n| --- | --- |\n|1|2|"))).toBe(
    false,
  );
});

const nonEmpty = (text: string) => text !== "";

function cellsIn(blocks: readonly ComparedBlock[], which: "before" | "after") {
  return blocks
    .flatMap((block) => (block.kind === "table" ? [...block.head, ...block.rows.flat()] : []))
    .map((pieces) => textOf(pieces, which))
    .filter(nonEmpty);
}

const wordsOf = (text: string) =>
  readMarkdown(text)
    .flatMap((block) => (block.kind === "table" ? [...block.head, ...block.rows.flat()] : []))
    .map((parts) => parts.map((part) => part.text).join(""))
    .filter(nonEmpty);
