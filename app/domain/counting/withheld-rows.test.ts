import fc from "fast-check";
import { expect, test } from "vitest";
import { isSmall, withheldRows } from "./withheld-rows.ts";

const cell = fc.integer({ min: 0, max: 12 });
const row = fc.tuple(cell, cell, cell);

test("a row with a small cell goes whole, and never alone while another could take its place in a column", () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 2, maxLength: 6 }), (rows) => {
      const withheld = withheldRows(rows);
      rows.forEach((one, at) => {
        if (one.some(isSmall)) expect(withheld.has(at)).toBe(true);
      });
      const filled = rows.filter((one) => one.some((count) => count > 0)).length;
      expect(withheld.size === 1 && filled > 1).toBe(false);
    }),
  );
});
