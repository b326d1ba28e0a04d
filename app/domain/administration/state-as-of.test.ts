import { expect, test } from "vitest";
import { stateAsOf } from "./state-as-of.ts";

const changes = [
  { key: "water", version: 2, before: "Water", changedAt: "2026-03-02T00:00:00.000Z" },
  { key: "water", version: 3, before: "Water bureau", changedAt: "2026-03-04T00:00:00.000Z" },
  { key: "parks", version: 1, before: undefined, changedAt: "2026-03-03T00:00:00.000Z" },
  { key: "mines", version: 2, before: "Mines", changedAt: "2026-03-05T00:00:00.000Z" },
];
const present = new Map([
  ["water", "Waters"],
  ["parks", "Parks"],
  ["roads", "Roads"],
]);
const at = (moment: string) => Object.fromEntries(stateAsOf(present, changes, moment));

test("before every change the records are those that shipped", () => {
  expect(at("2026-03-01T00:00:00.000Z")).toEqual({ water: "Water", roads: "Roads", mines: "Mines" });
});

test("between changes each record is what the last one made of it", () => {
  expect(at("2026-03-03T12:00:00.000Z")).toEqual({
    water: "Water bureau",
    parks: "Parks",
    roads: "Roads",
    mines: "Mines",
  });
});

test("a change made at that moment counts", () => {
  expect(at("2026-03-05T00:00:00.000Z")).toEqual(Object.fromEntries(present));
});
