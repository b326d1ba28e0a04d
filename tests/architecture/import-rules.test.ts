import { describe, expect, test } from "vitest";
import config from "../../.dependency-cruiser.mjs";
import { importBreaches, rulesBrokenBy } from "./import-gate.ts";
import { importPlants } from "./import-plants.ts";
import { lawfulTree } from "./lawful-tree.ts";

test("no file of the portal breaks an import rule", async () => {
  expect(await importBreaches(process.cwd(), ["app", "db"])).toEqual([]);
});

test("a tree that follows the table breaks no rule", async () => {
  expect(await rulesBrokenBy(lawfulTree)).toEqual([]);
});

describe("a planted violation is caught by its own rule", () => {
  for (const { plant, rule, files } of importPlants) {
    test(`${rule}: ${plant}`, async () => {
      expect(await rulesBrokenBy(files)).toEqual([rule]);
    });
  }
});

test("every rule has a planted violation", () => {
  const planted = new Set(importPlants.map(({ rule }) => rule));
  const rules = (config.forbidden ?? []).map(({ name }) => name ?? "unnamed");
  expect(rules.filter((rule) => !planted.has(rule))).toEqual([]);
});
