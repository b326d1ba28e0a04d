import fc from "fast-check";
import { expect, test } from "vitest";
import { smallestCell } from "../../counting/withheld-cells.ts";
import { verdictCounts, verdictForm } from "./verdict.ts";

test("no cell of one to four is told, nor can one be worked out from the others", () => {
  const many = fc.integer({ min: 0, max: 12 });
  fc.assert(
    fc.property(many, many, many, (answers, partly, doesNot) => {
      const { n, shares } = verdictCounts({ answers, partly, "does-not": doesNot });
      expect(n).toBe(answers + partly + doesNot);
      for (const { many: told } of shares)
        expect(told === null || told === 0 || told >= smallestCell).toBe(true);
      const hidden = shares.filter((each) => each.many === null).length;
      const [all, told] = [n, shares.reduce((sum, each) => sum + (each.many ?? 0), 0)];
      // Two that are held back and have two people together would each be one.
      if (hidden > 0 && hidden < 3) expect(all - told).toBeGreaterThanOrEqual(smallestCell);
      const alone = [answers, partly, doesNot].filter((each) => each > 0).length === 1;
      if (!alone) expect(hidden).not.toBe(1);
    }),
  );
});

test("a verdict has one of three grades, and its words are short or missing", () => {
  expect(verdictForm.parse({ grade: "partly" })).toEqual({ grade: "partly", words: "" });
  expect(verdictForm.safeParse({ words: "x" }).success).toBe(false);
  expect(verdictForm.safeParse({ grade: "answers", words: "长".repeat(501) }).success).toBe(false);
});
