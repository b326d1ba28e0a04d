import fc from "fast-check";
import { expect, test } from "vitest";
import { nearSpelling, spellingsOf } from "./near-spelling.ts";
import { partsOf } from "./parts.ts";

const words = ["sidewalk", "pothole", "elevator", "rubbish", "bin"];
const spellings = spellingsOf(words);

test("one letter left out, doubled or swapped after the first is forgiven in a long word", () => {
  fc.assert(
    fc.property(fc.constantFrom("sidewalk", "pothole", "elevator", "rubbish"), fc.nat(), (word, n) => {
      const at = 1 + (n % (word.length - 2));
      const [before, letter, next, after] = [word.slice(0, at), word[at], word[at + 1], word.slice(at + 2)];
      for (const slip of [`${before}${next}${after}`, `${before}${letter}${letter}${next}${after}`])
        expect(nearSpelling(spellings, slip)).toBe(word);
      expect(nearSpelling(spellings, `${before}${next}${letter}${after}`)).toBe(word);
    }),
  );
});

test("known words, short ones and those that are further off stay as they are", () => {
  for (const word of [...words, "bun", "sidecar", "station"])
    expect(nearSpelling(spellings, word)).toBe(word);
});

test("a page without a space is no misspelt word, and a name that objects bear is a word like others", () => {
  const began = performance.now();
  const page = "a".repeat(100_000);
  expect(nearSpelling(spellings, page)).toBe(page);
  expect(performance.now() - began).toBeLessThan(1000);
  expect(partsOf("The constructor left")).toEqual(["constructor", "left"]);
});
