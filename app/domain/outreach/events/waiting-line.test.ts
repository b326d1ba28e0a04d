import fc from "fast-check";
import { expect, test } from "vitest";
import { comingIn } from "./waiting-line.ts";

test("the line comes in by its order as far as places go", () => {
  const line = [
    { id: "a", people: 2 },
    { id: "b", people: 4 },
    { id: "c", people: 1 },
  ];
  expect(comingIn(line, 0)).toEqual([]);
  expect(comingIn(line, 2)).toEqual(["a"]);
  expect(comingIn(line, 3)).toEqual(["a", "c"]);
  expect(comingIn(line, 7)).toEqual(["a", "b", "c"]);
});

test("never more people come in than there are places, and nobody who would have fitted is left out", () => {
  const lines = fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 30 });
  fc.assert(
    fc.property(lines, fc.integer({ min: 0, max: 60 }), (sizes, free) => {
      const line = sizes.map((people, at) => ({ id: String(at), people }));
      const inside = new Set(comingIn(line, free));
      const taken = line.filter(({ id }) => inside.has(id)).reduce((sum, { people }) => sum + people, 0);
      expect(taken).toBeLessThanOrEqual(free);
      for (const { id, people } of line) if (!inside.has(id)) expect(people).toBeGreaterThan(free - taken);
    }),
  );
});
