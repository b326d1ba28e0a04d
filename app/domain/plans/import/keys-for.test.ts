import { expect, test } from "vitest";
import { keysFor } from "./keys-for.ts";

const at = (key: string | null, lon: number, name = "甲") => ({
  ...{ key, name, code: "07" },
  geometry: { type: "Point" as const, coordinates: [lon, 30.2] satisfies [number, number] },
});
const former = (key: string, lon: number, name?: string) => ({ ...at(key, lon, name), key });

test("a feature keeps the key of the nearest of its code and name, each is used once", () => {
  const before = [former("f1", 118.5), former("f2", 118.51), former("f3", 118.5, "乙")];
  expect(keysFor(before, [at(null, 118.5101), at(null, 118.5), at(null, 118.5, "乙")], [])).toEqual([
    "f2",
    "f1",
    "f3",
  ]);
});

test("its own key goes first; what is new or far away gets one that was never used", () => {
  const before = [former("f1", 118.5), former("f2", 118.51)];
  expect(keysFor(before, [at("f1", 118.9), at(null, 119.5), at(null, 118.5)], ["f3"])).toEqual([
    "f1",
    "f4",
    "f2",
  ]);
});
