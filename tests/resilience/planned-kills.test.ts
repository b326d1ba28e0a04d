import { expect, test } from "vitest";
import { killSeed, plannedKills } from "./planned-kills.ts";

const total = Object.values(plannedKills).reduce((sum, kills) => sum + kills, 0);

test(`${total} kills at random moments, at least thirty (seed ${killSeed})`, () => {
  expect(total).toBeGreaterThanOrEqual(30);
});
