import fc from "fast-check";
import { expect, test } from "vitest";
import { likenessOf, noRarity, shareMatter } from "./likeness.ts";
import { rarityOf } from "./rarity.ts";
import type { Sign } from "./signs-of.ts";

const matter = { name: { "zh-CN": "甲", en: "one" }, is: "matter" as const, zh: ["甲"], en: ["one"] };
const sign = (key: string, weight: number): Sign => ({ key, weight, concept: { id: key, ...matter } });
const signs = fc
  .uniqueArray(
    fc.tuple(fc.constantFrom("a", "b", "c", "d", "e"), fc.double({ min: 0.1, max: 4, noNaN: true })),
    {
      selector: ([key]) => key,
    },
  )
  .map((pairs) => pairs.map(([key, weight]) => sign(key, weight)));

test("likeness is between nothing and all, the same from either side, and whole with oneself", () => {
  fc.assert(
    fc.property(signs, signs, (one, other) => {
      const { score, shared } = likenessOf(one, other, noRarity);
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(1 + 1e-9);
      expect(score).toBeCloseTo(likenessOf(other, one, noRarity).score, 9);
      expect(score > 0).toBe(shared.length > 0);
      if (one.length > 0) expect(likenessOf(one, one, noRarity).score).toBeCloseTo(1, 9);
    }),
  );
});

test("one shared sign more never makes two needs less alike in the signs that find them", () => {
  fc.assert(
    fc.property(signs, (one) => {
      const more = sign("f", 3);
      expect(likenessOf([...one, more], [more], noRarity).score).toBeGreaterThan(0);
    }),
  );
});

test("places and qualities alone are no matter", () => {
  const place: Sign = { key: "p", weight: 1, concept: { id: "p", ...matter, is: "place" } };
  expect(shareMatter(likenessOf([place], [place], noRarity))).toBe(false);
  expect(shareMatter(likenessOf([sign("a", 3)], [sign("a", 3)], noRarity))).toBe(true);
});

test("the rarer a sign the more it says, within bounds", () => {
  fc.assert(
    fc.property(fc.nat(1_000_000), fc.nat(1_000_000), (some, total) => {
      const [fewer, all] = [Math.min(some, total), Math.max(some, total)];
      expect(rarityOf(fewer, all)).toBeGreaterThanOrEqual(rarityOf(all, all));
      expect(rarityOf(fewer, all)).toBeLessThanOrEqual(1.6);
      expect(rarityOf(all, all)).toBeGreaterThanOrEqual(0.6);
    }),
  );
});
