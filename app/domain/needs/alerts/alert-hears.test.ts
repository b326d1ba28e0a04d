import { expect, test } from "vitest";
import { toldAs } from "./alert-hears.ts";

test.each([
  ["new", "new", {}, "new"],
  ["changed", "new", {}, undefined],
  ["changed", "changes", {}, "changed"],
  ["changed", "new", { state: "answered" as const }, "changed"],
  ["step", "changes", {}, undefined],
  ["step", "changes", { need: "2026-000001" }, "changed"],
  ["new", "changes", { need: "2026-000001" }, undefined],
  ["routed", "changes", {}, undefined],
  ["routed", "new", { unit: "transport" }, "new"],
] as const)("%s, for one that hears %s of %j, is %s", (what, hears, filter, told) =>
  expect(toldAs({ what }, { hears, filter })).toBe(told),
);
