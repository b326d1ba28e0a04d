import { expect, test } from "vitest";
import { type Actor, visitor } from "#app/domain/people/actor.ts";
import { isDeskOfOthers } from "./office-places.ts";

const planner: Actor = {
  ...{ kind: "person", id: "p", name: "p", emailProved: true, mobileProved: true },
  grants: [{ role: "planner", territoryId: "liuwan" }],
};

test("a planner is led to a planner's desks, not to those of others", () => {
  const others = (href: string) => isDeskOfOthers(planner, href);
  expect(["/office", "/office/needs/new", "/office/outreach/texts#new"].filter(others)).toEqual([]);
  expect(["/office/plans", "/office/plans/imports/new", "/admin/roles"].map(others)).toEqual([
    true,
    true,
    true,
  ]);
});

test("the portal's other pages are nobody's desk, and who is not signed in is asked to sign in there", () => {
  expect(isDeskOfOthers(planner, "/plans")).toBe(false);
  expect(isDeskOfOthers(planner, "/officers")).toBe(false);
  expect(isDeskOfOthers(visitor, "/office/plans")).toBe(false);
});
