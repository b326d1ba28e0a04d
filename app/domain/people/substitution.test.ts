import { expect, test } from "vitest";
import type { Actor, Grant } from "./actor.ts";
import { insteadOf, partOf, standsInFor } from "./substitution.ts";

const wang = { id: "wang", name: "王规划师" };
const person = (...grants: Grant[]): Actor => ({
  ...{ kind: "person", id: "li", name: "李规划师", emailProved: true, mobileProved: true },
  grants,
});
const own: Grant = { role: "planner", territoryId: "liuwan" };
const lent: Grant = { role: "planner", territoryId: "hekou", insteadOf: wang };
const at = (territoryId: string) => ({ territoryId, unitIds: [] });

test("a substitute acts for the colleague in the colleague's territory, for themselves in their own", () => {
  const li = person(own, lent);
  expect(insteadOf(li, "planner", at("hekou"))).toEqual(wang);
  expect(insteadOf(li, "planner", at("liuwan"))).toBeUndefined();
  expect(insteadOf(li, "coordinator", at("hekou"))).toBeUndefined();
});

test("who holds the same part themselves acts for nobody", () => {
  const both = person({ role: "planner", territoryId: "hekou" }, lent);
  expect(insteadOf(both, "planner", at("hekou"))).toBeUndefined();
});

test("the ledger names the colleague by id, and the inbox everybody once", () => {
  expect(partOf("planner", wang)).toBe("planner for person:wang");
  expect(partOf("planner", undefined)).toBe("planner");
  expect(standsInFor(person(own, lent, { role: "officer", unitId: "water", insteadOf: wang }))).toEqual([
    wang,
  ]);
});
