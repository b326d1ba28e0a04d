import fc from "fast-check";
import { expect, test } from "vitest";
import { storeOf } from "./page-store.ts";

test("what was asked for longest ago goes first", () => {
  const store = storeOf<string>(80);
  for (const key of "abcdefgh") store.set(key, key, 10);
  store.get("a");
  store.set("i", "i", 10);
  expect([store.get("a"), store.get("b"), store.get("i")]).toEqual(["a", undefined, "i"]);
});

test("one page that would drive out the others is not kept", () => {
  const store = storeOf<string>(80);
  store.set("a", "a", 21);
  expect([store.get("a"), store.weight]).toEqual([undefined, 0]);
});

test("whatever is kept, it never weighs more than it may", () => {
  const steps = fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 200 })));
  fc.assert(
    fc.property(steps, (all) => {
      const store = storeOf<number>(400);
      for (const [key, weight] of all) {
        store.set(String(key), weight, weight);
        expect(store.weight).toBeLessThanOrEqual(400);
      }
    }),
  );
});
