import { expect, test } from "vitest";
import { decideReturn } from "./passage-return.ts";

test("the first return goes to the proposed unit, the next to the coordinators", () => {
  const facts = { unitId: "water", returns: 0, proposedUnitIsKnown: true };
  expect(decideReturn(facts, "transport")).toEqual({ ok: true, unitId: "transport", returns: 1 });
  expect(decideReturn({ ...facts, returns: 1 }, "transport")).toEqual({ ok: true, unitId: null, returns: 2 });
  expect(decideReturn(facts, "water")).toMatchObject({ reason: "unit-has-it" });
  expect(decideReturn({ ...facts, proposedUnitIsKnown: false }, "nobody")).toMatchObject({
    reason: "unit-unknown",
  });
});
