import { expect, test } from "vitest";
import { metresBetween } from "#app/domain/geo/distance.ts";
import { positionsOf } from "#app/domain/geo/positions-of.ts";
import type { NeedFilter } from "#app/domain/needs/need-filter.ts";
import { nearCircle, nearNumbers } from "./near-circle.ts";

test("what is drawn around a chosen place is as far away as what is listed may be", () => {
  const filter: NeedFilter = { near: [118.6, 30.28], radius: "3000" };
  const ring = nearCircle(filter).flatMap(({ geometry }) => positionsOf(geometry));
  expect(ring[0]).toEqual(ring.at(-1));
  for (const at of ring) expect(Math.abs(metresBetween(at, [118.6, 30.28]) - 3000)).toBeLessThan(10);
  expect(nearNumbers(filter)).toBe("118.6,30.28,3000");
});

test("nothing is drawn where no place is chosen", () => {
  expect(nearCircle({ category: "transport" })).toEqual([]);
  expect(nearNumbers({})).toBeUndefined();
});
