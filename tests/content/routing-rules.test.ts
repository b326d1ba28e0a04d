import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { z } from "zod";
import { needCategories, needKinds } from "#app/domain/needs/need-terms.ts";
import { routeNeed } from "#app/domain/needs/route-need.ts";
import { routingRule } from "#app/domain/needs/routing-rule-shape.ts";

const read = async (path: string): Promise<unknown> => JSON.parse(await readFile(path, "utf8"));
const rules = z.array(routingRule).parse(await read("db/seed/demo/routing-rules.json"));
const units = z.array(z.object({ id: z.string() })).parse(await read("db/seed/demo/units.json"));
const { features } = z
  .object({ features: z.array(z.object({ properties: z.object({ code: z.string() }) })) })
  .parse(await read("content/demo/territories.geojson"));
const territories = features.map(({ properties }) => properties.code);

test("the demo's routing rules name units and territories that exist, each by an id of its own", () => {
  const unitIds = units.map(({ id }) => id);
  expect(rules.filter(({ unitId }) => !unitIds.includes(unitId))).toEqual([]);
  const known: (string | null)[] = [...territories, null];
  expect(rules.filter(({ territoryId }) => !known.includes(territoryId))).toEqual([]);
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
});

test("every kind and category in every territory of the demo has a rule", () => {
  for (const territoryId of territories) {
    for (const category of needCategories) {
      for (const kind of needKinds) {
        const route = routeNeed({ territoryId, category, kind, planTier: null }, rules, null);
        expect(route.rule, `${territoryId} ${category} ${kind}`).toBeDefined();
      }
    }
  }
});

test("no report of a violation reaches a planner by the demo's rules for land and building", () => {
  const routes = (["illegal-construction", "farmland-ecology", "planning-land"] as const).map((category) =>
    routeNeed(
      { territoryId: territories[0] ?? null, category, kind: "report", planTier: "county" },
      rules,
      null,
    ),
  );
  expect(routes.map(({ planner }) => planner)).toEqual(["none", "none", "none"]);
});
