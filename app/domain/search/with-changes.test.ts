import fc from "fast-check";
import { expect, test } from "vitest";
import { withChanges } from "./with-changes.ts";

test("numbers looked at anew are there if they fit, the others as they were, all in their order", () => {
  const numbers = fc.uniqueArray(fc.nat(60));
  fc.assert(
    fc.property(numbers, fc.array(fc.tuple(fc.nat(60), fc.boolean())), (found, pairs) => {
      const anew = new Map(pairs);
      const ascending = (all: Iterable<number>) => [...all].sort((one, other) => one - other);
      const fitting = [...anew].flatMap(([n, fits]) => (fits ? [n] : []));
      expect([...withChanges(Uint32Array.from(ascending(found)), anew)]).toEqual(
        ascending([...found.filter((n) => !anew.has(n)), ...fitting]),
      );
    }),
  );
});
