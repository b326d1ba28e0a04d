import { expect, test } from "vitest";
import { randomIds } from "./ids.ts";

test("many ids in a row differ in their last sixteen signs, and every sign comes up everywhere in them", () => {
  const ids = Array.from({ length: 20_000 }, () => randomIds.next());
  expect(ids.every((id) => /^[0-9a-hjkmnp-tv-z]{26}$/.test(id))).toBe(true);
  expect(new Set(ids.map((id) => id.slice(10))).size).toBe(ids.length);
  for (let place = 10; place < 26; place += 1)
    expect(new Set(ids.map((id) => id.charAt(place))).size, `place ${place}`).toBe(32);
});

test("ids of a later millisecond come after", async () => {
  const before = randomIds.next();
  await new Promise((wake) => setTimeout(wake, 3));
  expect(randomIds.next() > before).toBe(true);
});
