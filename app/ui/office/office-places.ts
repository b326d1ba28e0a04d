import { type Actor, hasRole } from "#app/domain/people/actor.ts";
import type { Role } from "#app/domain/people/roles.ts";

/** The office's menu: each place once, in the order in which it is offered; named `office.nav.<name>`. */
const officePlaces: { href: string; name: string; roles: Role[] }[] = [
  { href: "/office", name: "cases", roles: ["planner", "officer", "coordinator", "inspector"] },
  { href: "/office/needs/new", name: "enter", roles: ["planner", "officer", "coordinator"] },
  { href: "/office/review", name: "review", roles: ["moderator"] },
  { href: "/office/claims", name: "claims", roles: ["coordinator"] },
  { href: "/office/summaries", name: "summaries", roles: ["coordinator", "inspector"] },
  { href: "/office/consultations", name: "consultations", roles: ["officer", "coordinator", "inspector"] },
  { href: "/office/populations", name: "populations", roles: ["coordinator", "administrator"] },
  { href: "/office/report-templates", name: "report-templates", roles: ["coordinator", "administrator"] },
  { href: "/office/opinions", name: "opinions", roles: ["officer", "coordinator", "inspector"] },
  { href: "/office/hearing-applications", name: "hearing-applications", roles: ["coordinator", "inspector"] },
  { href: "/office/tasks", name: "tasks", roles: ["officer", "coordinator", "inspector"] },
  { href: "/office/plans", name: "plans", roles: ["coordinator", "inspector"] },
  { href: "/office/market-entities", name: "market-entities", roles: ["coordinator", "inspector"] },
  {
    href: "/office/outreach/events",
    name: "outreach-events",
    roles: ["coordinator", "planner", "inspector"],
  },
  { href: "/office/outreach/surveys", name: "surveys", roles: ["coordinator", "inspector"] },
  { href: "/office/outreach/texts", name: "outreach-texts", roles: ["coordinator", "planner", "inspector"] },
  { href: "/office/absence", name: "absence", roles: ["planner", "officer"] },
  { href: "/office/handovers", name: "handovers", roles: ["planner"] },
  { href: "/admin", name: "admin", roles: ["administrator", "inspector"] },
  { href: "/office/outbox", name: "outbox", roles: ["coordinator", "administrator"] },
  { href: "/office/audit", name: "audit", roles: ["inspector", "administrator"] },
];

/** The desks that this person works at; the first is where the office begins for them. */
export const officePlacesOf = (actor: Actor) =>
  officePlaces.filter(({ roles }) => hasRole(actor, ...roles)).map(({ href, name }) => ({ href, name }));
