import fc from "fast-check";
import { expect, test } from "vitest";
import type { ReachTable } from "./participation-view.ts";
import { publicReach } from "./public-participation.ts";
import { represented } from "./represented.ts";

function tableOf(counts: readonly number[], notSaid: number): ReachTable {
  const rows = counts.map((count, at) => ({ code: `t${at}`, count, reference: 1000 + 100 * at }));
  const { said, comparable, rows: found } = represented(rows, { expectedAtLeast: 5, silence: true });
  return {
    ...{ dimension: "territory", voices: said + notSaid, said, notSaid, comparable },
    rows: found.map((row) => ({ ...row, name: row.code, nameEn: row.code })),
  };
}
const counts = fc.array(fc.nat(20), { minLength: 1, maxLength: 6 });

test("a small cell and the one that guards it are held back with everything that is worked out from them", () => {
  const { rows, notSaid } = publicReach(tableOf([20, 3, 9], 12));
  expect(rows.map(({ count }) => count)).toEqual([20, null, null]);
  expect(rows[1]).toMatchObject({ share: null, index: null, perThousand: null, low: null, high: null });
  expect(notSaid).toBe(12);
});

test("where it is held back how many did not say, no share stands, for it would tell", () => {
  const { rows, notSaid, comparable } = publicReach(tableOf([20, 30, 9], 3));
  expect([notSaid, comparable]).toEqual([null, false]);
  expect(rows.map(({ share, index }) => [share, index])).toEqual(Array(3).fill([null, null]));
});

test("no figure that is shown lets a cell of one to four people be worked out", () => {
  fc.assert(
    fc.property(counts, fc.nat(20), (given, unsaid) => {
      const table = tableOf(given, unsaid);
      const { rows, notSaid, voices } = publicReach(table);
      if (rows.length === 0) return;
      const told = [...rows.map(({ count }) => count), notSaid];
      const hidden = told.filter((count) => count === null).length;
      const rest = voices - told.reduce<number>((sum, count) => sum + (count ?? 0), 0);
      // What is left of the sum is nothing, or at least two cells with five people and room between them.
      expect(hidden === 0 ? rest === 0 : hidden > 1 && rest >= 5 && rest >= 2 * hidden).toBe(true);
      [...given, unsaid].forEach((count, at) => {
        if (count > 0 && count < 5) expect(told[at]).toBeNull();
      });
      // A count and its share give away how many said so, and with that how many did not.
      if (notSaid === null)
        expect(rows.every(({ share, index }) => share === null && index === null)).toBe(true);
      for (const row of rows)
        if (row.count === null)
          expect([row.share, row.index, row.perThousand, row.low, row.high]).toEqual(Array(5).fill(null));
    }),
  );
});
