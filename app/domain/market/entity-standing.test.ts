import { describe, expect, test } from "vitest";
import { publicStateOf, standingByDate } from "./entity-standing.ts";
import { type EntityState, entityStates } from "./entity-states.ts";

const today = "2026-03-02";
const until = (verifiedUntil: string | null) => (state: EntityState) => ({ state, verifiedUntil });

describe("by its date alone", () => {
  test.each([
    ["2026-03-01", "lapsed"],
    ["2026-03-02", "renewal-due"],
    ["2026-04-01", "renewal-due"],
    ["2026-04-02", "verified"],
    [null, "lapsed"],
  ])("an entity verified until %s is %s", (date, state) => {
    expect(standingByDate(date, today)).toBe(state);
  });
});

test("the public reads of no application, neither of the first nor of the next one", () => {
  const told = entityStates.map((state) => publicStateOf(until("2027-01-01")(state), today));
  expect(new Set(told)).toEqual(new Set(["lapsed", "verified", "renewal-due", "suspended", "withdrawn"]));
  expect(publicStateOf(until("2025-01-01")("applied"), today)).toBe("lapsed");
  expect(publicStateOf(until("2025-01-01")("verified"), today)).toBe("lapsed");
});
