import fc from "fast-check";
import { expect, test } from "vitest";
import { maskOf, nearWords, slipsBetween } from "./near-words.ts";

const listOf = (...words: string[]) => ({ words, masks: words.map(maskOf) });

test("a letter more, less, another one, or two that changed places are one slip each", () => {
  const list = listOf("streetlight", "street", "noise", "停车场");
  expect([...nearWords("streetligth", list, 2)]).toEqual([["streetlight", 1]]);
  expect([...nearWords("streetlght", list, 2)]).toEqual([["streetlight", 1]]);
  expect([...nearWords("noize", list, 1)]).toEqual([["noise", 1]]);
  expect([...nearWords("停场", list, 1)]).toEqual([["停车场", 1]]);
});

test("a word is not near itself, nor is what has other signs", () => {
  expect(nearWords("noise", listOf("noise", "water"), 2).size).toBe(0);
});

/** The same by the book, in full. */
function byTheBook(one: string, other: string): number {
  const slips = Array.from({ length: one.length + 1 }, (_, row) =>
    Array.from({ length: other.length + 1 }, (_, column) => (row === 0 ? column : column === 0 ? row : 0)),
  );
  const at = (row: number, column: number) => slips[row]?.[column] ?? 0;
  for (let row = 1; row <= one.length; row++)
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1];
      const swapped =
        row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      const ways = [
        at(row - 1, column) + 1,
        at(row, column - 1) + 1,
        at(row - 1, column - 1) + (same ? 0 : 1),
      ];
      slips[row]?.splice(column, 1, Math.min(...ways, ...(swapped ? [at(row - 2, column - 2) + 1] : [])));
    }
  return at(one.length, other.length);
}

test("looking no further aside than the slips allowed misses none", () => {
  const word = fc.string({ unit: fc.constantFrom(..."abc"), maxLength: 9 });
  fc.assert(
    fc.property(word, word, fc.integer({ min: 1, max: 3 }), (one, other, most) => {
      const slips = byTheBook(one, other);
      const found = slipsBetween(one, other, most);
      if (slips <= most) expect(found).toBe(slips);
      else expect(found).toBeGreaterThan(most);
    }),
    { numRuns: 5000 },
  );
});

test("as many slips as were made at most, whatever they were, and the mask hides none", () => {
  const letters = fc.string({ unit: fc.constantFrom(..."abcdefgh"), minLength: 3, maxLength: 12 });
  const slip = fc.record({
    at: fc.nat(11),
    kind: fc.constantFrom("drop", "add", "change"),
    sign: fc.constantFrom(..."abxyz"),
  });
  fc.assert(
    fc.property(letters, fc.array(slip, { minLength: 1, maxLength: 2 }), (word, slips) => {
      const typed = slips.reduce((text, { at, kind, sign }) => {
        const place = at % Math.max(1, text.length);
        return (
          text.slice(0, place) +
          (kind === "drop" ? "" : sign) +
          text.slice(kind === "add" ? place : place + 1)
        );
      }, word);
      expect(slipsBetween(typed, word, 2)).toBeLessThanOrEqual(slips.length);
      if (typed !== word) expect(nearWords(typed, listOf(word), 2).has(word)).toBe(true);
    }),
  );
});
