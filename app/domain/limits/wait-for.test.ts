import { expect, test } from "vitest";
import { isOver, slotAt, waitFor } from "./wait-for.ts";

const limit = { most: 3, seconds: 60 };
const at = Date.parse("2026-03-02T02:00:05.000Z");
const used = (...moments: [secondsAgo: number, amount: number][]) =>
  new Map(moments.map(([ago, amount]) => [slotAt(limit, at - ago * 1000), amount]));

test("there is room until the limit is reached", () => {
  expect(waitFor(limit, used([0, 2]), 1, at)).toBe(0);
  expect(waitFor(limit, used([0, 3]), 1, at)).toBeGreaterThan(0);
});

test("whoever waits as long as they are told finds room, and not a second earlier", () => {
  const full = used([35, 1], [12, 2]);
  const wait = waitFor(limit, full, 1, at);
  expect(wait).toBe(25);
  expect(waitFor(limit, full, 1, at + (wait - 1) * 1000)).toBe(1);
  expect(waitFor(limit, full, 1, at + wait * 1000)).toBe(0);
});

test("what was used a window ago counts no more, what was used five sixths ago still does", () => {
  expect(isOver(limit, slotAt(limit, at - 60_000), at)).toBe(true);
  expect(isOver(limit, slotAt(limit, at - 50_000), at)).toBe(false);
});

test("a large amount waits until enough is free again, and one beyond the limit a whole window", () => {
  expect(waitFor(limit, used([35, 1], [12, 2]), 3, at)).toBe(45);
  expect(waitFor(limit, new Map(), 4, at)).toBe(60);
});

test("bytes are counted like anything else", () => {
  const bytes = { most: 10_000_000, seconds: 3600 };
  expect(waitFor(bytes, new Map([[slotAt(bytes, at), 9_000_000]]), 1_000_000, at)).toBe(0);
  expect(waitFor(bytes, new Map([[slotAt(bytes, at), 9_000_000]]), 1_000_001, at)).toBeGreaterThan(0);
});
