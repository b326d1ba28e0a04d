import fc from "fast-check";
import { expect, test } from "vitest";
import { opinionAdoptions } from "../../notices/opinion-terms.ts";
import { firstOf, traitCounts } from "./trait-counts.ts";

const row = fc.record({
  part: fc.constantFrom("", "交通", "绿地", "住房", "教育"),
  adoption: fc.constantFrom(...opinionAdoptions),
  many: fc.integer({ min: 1, max: 900 }),
});
const sum = (all: readonly { all: number }[]) => all.reduce((so, each) => so + each.all, 0);

test("however passages are grouped and cut short, the parts add up to all of them", () => {
  fc.assert(
    fc.property(fc.array(row), fc.integer({ min: 0, max: 6 }), (rows, most) => {
      const counts = traitCounts(rows);
      const many = rows.reduce((so, each) => so + each.many, 0);
      const { shown, rest } = firstOf(counts, most);
      const all = [...shown, ...(rest ? [rest] : [])];
      expect([sum(counts), sum(all)]).toEqual([many, many]);
      for (const each of all)
        expect(Object.values(each.became).reduce((so, one) => so + one, 0)).toBe(each.all);
    }),
  );
});

test("what most spoke about comes first, and what has no name last", () => {
  const of = (part: string, many: number) => ({ part, adoption: "adopted" as const, many });
  const found = traitCounts([of("", 9), of("绿地", 2), of("交通", 5)]);
  expect(found.map(({ part }) => part)).toEqual(["交通", "绿地", ""]);
});
