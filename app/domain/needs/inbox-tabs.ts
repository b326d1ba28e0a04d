import { type Actor, hasRole } from "../people/actor.ts";

/** Parts of an inbox, in the order they are shown. */
export const inboxTabs = [
  "open",
  "overdue",
  "soon",
  "new",
  "waiting",
  "joint",
  "disputed",
  "unmatched",
  "outside",
  "answered",
] as const;
export type InboxTab = (typeof inboxTabs)[number];

const coordinatorsOnly: readonly InboxTab[] = ["disputed", "unmatched", "outside"];

/** What an inbox holds: everything for the coordinator (and the inspector, who reads), else territories and units. */
export type InboxScope = "all" | { territoryIds: string[]; unitIds: string[] };

export function inboxScope(actor: Actor): InboxScope {
  if (actor.kind !== "person") return { territoryIds: [], unitIds: [] };
  if (hasRole(actor, "coordinator", "inspector")) return "all";
  return {
    territoryIds: actor.grants.flatMap((grant) => (grant.role === "planner" ? [grant.territoryId] : [])),
    unitIds: actor.grants.flatMap((grant) => (grant.role === "officer" ? [grant.unitId] : [])),
  };
}

/** The tabs of this inbox. */
export const tabsOf = (scope: InboxScope): InboxTab[] =>
  inboxTabs.filter((tab) => scope === "all" || !coordinatorsOnly.includes(tab));

/** The tab that an address asks for, else everything open. */
export const tabAsked = (scope: InboxScope, asked: string | null): InboxTab =>
  tabsOf(scope).find((tab) => tab === asked) ?? "open";
