import { expect, test } from "vitest";
import { keptSets } from "./kept-sets.ts";

const of = (...numbers: number[]) => Uint32Array.from(numbers);

test("a set holds as long as the version it was read at", () => {
  const kept = keptSets(100);
  kept.keep("a", 1, of(1, 2));
  expect(kept.get("a", 1)).toEqual(of(1, 2));
  expect(kept.get("a", 2)).toBeUndefined();
});

test("the least lately asked go first, and what is too large is not kept", () => {
  const kept = keptSets(16);
  kept.keep("a", 1, of(1, 2));
  kept.keep("b", 1, of(3, 4));
  kept.get("a", 1);
  kept.keep("c", 1, of(5));
  expect(["a", "b", "c"].map((asked) => kept.get(asked, 1) !== undefined)).toEqual([true, false, true]);
  kept.keep("d", 1, of(1, 2, 3, 4, 5));
  expect(kept.get("d", 1)).toBeUndefined();
});
