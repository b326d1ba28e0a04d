import fc from "fast-check";
import { expect, test } from "vitest";
import { gramsOf, likenessKeys, likenessOf } from "./likeness.ts";
import { sharedPhrases } from "./shared-phrases.ts";

const like = (one: string, other: string) => likenessOf(gramsOf(one), gramsOf(other));
const meet = (one: string, other: string) => {
  const keys = new Set(likenessKeys("c", one));
  return likenessKeys("c", other).some((key) => keys.has(key));
};

test("what says the same in nearly the same words is like, in Chinese and in English, and the rest is not", () => {
  const tree = "巷口的两棵老樟树要留下来，不要砍。";
  expect(like(tree, "巷口那两棵老樟树要留下来，请不要砍！")).toBeGreaterThan(0.5);
  expect(like(tree, "停车位太少，晚上没有地方停。")).toBeLessThan(0.1);
  const lamp = "Please mend the street lamps on Willow Road.";
  expect(like(lamp, "please mend the STREET LAMPS on Willow Road, thank you")).toBeGreaterThan(0.6);
  expect(like(lamp, "More trees along the river, fewer cars.")).toBeLessThan(0.1);
});

test("spaces, punctuation, case and width make no difference; likeness is mutual and between nothing and all", () => {
  expect(like("保留　老樟树！", "保留老樟树")).toBe(1);
  expect(meet("保留　老樟树！", "保留老樟树")).toBe(true);
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (one, other) => {
      expect(like(one, other)).toBe(like(other, one));
      expect(like(one, other)).toBeGreaterThanOrEqual(0);
      expect(like(one, other)).toBeLessThanOrEqual(1);
      expect(likenessKeys("c", one).every(Number.isSafeInteger)).toBe(true);
    }),
  );
});

test("texts that are alike share a key nearly always, and texts that are not nearly never", () => {
  const words = [
    ..."道路绿化停车照明学校医院公园河道桥梁噪声垃圾菜场电梯老人儿童步行骑行公交厕所围墙广场古井",
  ];
  let seed = 7;
  const turn = (most: number) => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    return (seed >>> 8) % most;
  };
  const text = () => Array.from({ length: 60 }, () => words[turn(words.length)]).join("");
  let [found, wrong] = [0, 0];
  for (let pair = 0; pair < 300; pair++) {
    const one = text();
    const close = `${one.slice(0, 52)}${text().slice(0, 8)}`;
    if (meet(one, close)) found += 1;
    if (meet(one, text())) wrong += 1;
  }
  expect(found).toBeGreaterThan(280);
  expect(wrong).toBeLessThan(30);
});

test("the like of one consultation do not meet those of another", () => {
  const keys = new Set(likenessKeys("one", "保留老樟树"));
  expect(likenessKeys("other", "保留老樟树").some((key) => keys.has(key))).toBe(false);
});

test("the reason of a suggestion is the longest words that both texts hold", () => {
  expect(sharedPhrases("巷口的两棵老樟树要留下来，不要砍。", "请把巷口的两棵老樟树移栽，不要砍。")).toEqual([
    "巷口的两棵老樟树",
    "，不要砍。",
  ]);
  expect(sharedPhrases("路灯坏了", "桥要修")).toEqual([]);
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (one, other) => {
      for (const phrase of sharedPhrases(one, other)) {
        expect(one).toContain(phrase);
        expect(other).toContain(phrase);
      }
    }),
  );
});
