import { expect, test } from "vitest";
import type { Grant, Person } from "../people/actor.ts";
import { mayOfferHandover, mayWithdrawHandover } from "./handover-policy.ts";

const person = (id: string, ...grants: Grant[]): Person => ({
  ...{ kind: "person", id, name: id, emailProved: true, mobileProved: true, grants },
});
const lin = person("lin", { role: "planner", territoryId: "liuwan" });
const he = person("he", { role: "planner", territoryId: "hekou" });
const administrator = person("a", { role: "administrator" });
const offer = { territoryId: "liuwan", fromId: "lin", toId: "he" };

test("a planner offers their own territory, an administrator a planner's, nobody else any", () => {
  expect(mayOfferHandover(lin, offer)).toBe(true);
  expect(mayOfferHandover(administrator, offer)).toBe(true);
  expect(mayOfferHandover(he, offer)).toBe(false);
  expect(mayOfferHandover(lin, { ...offer, territoryId: "hekou" })).toBe(false);
  expect(mayOfferHandover(lin, { ...offer, toId: "lin" })).toBe(false);
  expect(mayOfferHandover(person("s", { role: "coordinator" }), offer)).toBe(false);
});

test("an administrator gives nothing to themselves", () => {
  const both = person("he", { role: "administrator" }, { role: "planner", territoryId: "hekou" });
  expect(mayOfferHandover(both, offer)).toBe(false);
});

test("an offer is taken back by who gives, and by an administrator only where one made it", () => {
  const ofPlanner = { fromId: "lin", proposedBy: "person:lin" };
  const ofAdministrator = { fromId: "lin", proposedBy: "person:another" };
  expect([lin, administrator, he].map((who) => mayWithdrawHandover(who, ofPlanner))).toEqual([
    true,
    false,
    false,
  ]);
  expect([lin, administrator, he].map((who) => mayWithdrawHandover(who, ofAdministrator))).toEqual([
    true,
    true,
    false,
  ]);
});
