import { expect, test } from "vitest";
import type { Grant } from "../people/actor.ts";
import { inboxScope, tabAsked, tabsOf } from "./inbox-tabs.ts";

const person = (...grants: Grant[]) => ({
  kind: "person" as const,
  id: "p",
  name: "p",
  emailProved: true,
  mobileProved: true,
  grants,
});

test("a planner's inbox is their territory, an officer's their unit, a coordinator's everything", () => {
  const planner = person({ role: "planner", territoryId: "liuwan" }, { role: "officer", unitId: "water" });
  expect(inboxScope(planner)).toEqual({ territoryIds: ["liuwan"], unitIds: ["water"] });
  expect(inboxScope(person({ role: "coordinator" }))).toBe("all");
  expect(inboxScope({ kind: "visitor" })).toEqual({ territoryIds: [], unitIds: [] });
});

test("disputes and what no rule matched are the coordinator's tabs", () => {
  const own = { territoryIds: ["liuwan"], unitIds: [] };
  expect(tabsOf(own)).not.toContain("disputed");
  expect(tabAsked(own, "disputed")).toBe("open");
  expect(tabAsked("all", "disputed")).toBe("disputed");
});
