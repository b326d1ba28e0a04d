import { expect, test } from "vitest";
import { decideSendBack, type ReturnFacts } from "./send-back-need.ts";

const facts: ReturnFacts = {
  unitId: "transport",
  returns: 0,
  ruled: false,
  firstUnitId: null,
  proposedUnitIsKnown: true,
};

test("the first return goes to the proposed unit", () => {
  expect(decideSendBack(facts, "water")).toEqual({ ok: true, to: "assigned", unitId: "water", returns: 1 });
});

test("the second return is disputed, and the unit that had it first keeps it", () => {
  const again = { ...facts, unitId: "water", returns: 1, firstUnitId: "transport" };
  expect(decideSendBack(again, "liuwan-office")).toEqual({
    ok: true,
    to: "disputed",
    unitId: "transport",
    returns: 2,
  });
});

test("nothing is sent back to the same unit, to an unknown one, or after a ruling", () => {
  expect(decideSendBack(facts, "transport")).toEqual({ ok: false, reason: "same-unit" });
  const unknown = { ...facts, proposedUnitIsKnown: false };
  expect(decideSendBack(unknown, "nobody")).toEqual({ ok: false, reason: "unit-not-known" });
  expect(decideSendBack({ ...facts, ruled: true }, "water")).toEqual({ ok: false, reason: "ruled-already" });
});
