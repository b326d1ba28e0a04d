import { type Actor, hasRole } from "#app/domain/people/actor.ts";
import type { Role } from "#app/domain/people/roles.ts";

type OfficePlace = { href: string; name: string; roles: Role[] };

/** The office's menu: each place once, in the order in which it is offered, by groups named `office.nav.group.<name>`; places are `office.nav.<name>`. */
const officeGroups: { name: string; places: OfficePlace[] }[] = [
  {
    name: "needs",
    places: [
      { href: "/office", name: "cases", roles: ["planner", "officer", "coordinator", "inspector"] },
      { href: "/office/needs/new", name: "enter", roles: ["planner", "officer", "coordinator"] },
      { href: "/office/review", name: "review", roles: ["moderator"] },
      { href: "/office/claims", name: "claims", roles: ["coordinator"] },
      { href: "/office/summaries", name: "summaries", roles: ["coordinator", "inspector"] },
      { href: "/office/tasks", name: "tasks", roles: ["officer", "coordinator", "inspector"] },
      { href: "/office/market-entities", name: "market-entities", roles: ["coordinator", "inspector"] },
    ],
  },
  {
    name: "opinions",
    places: [
      {
        href: "/office/consultations",
        name: "consultations",
        roles: ["officer", "coordinator", "inspector"],
      },
      { href: "/office/plans", name: "plans", roles: ["coordinator", "inspector"] },
      { href: "/office/opinions", name: "opinions", roles: ["officer", "coordinator", "inspector"] },
      {
        href: "/office/hearing-applications",
        name: "hearing-applications",
        roles: ["coordinator", "inspector"],
      },
      { href: "/office/populations", name: "populations", roles: ["coordinator", "administrator"] },
      { href: "/office/report-templates", name: "report-templates", roles: ["coordinator", "administrator"] },
    ],
  },
  {
    name: "outreach",
    places: [
      {
        href: "/office/outreach/events",
        name: "outreach-events",
        roles: ["coordinator", "planner", "inspector"],
      },
      { href: "/office/outreach/surveys", name: "surveys", roles: ["coordinator", "inspector"] },
      {
        href: "/office/outreach/texts",
        name: "outreach-texts",
        roles: ["coordinator", "planner", "inspector"],
      },
    ],
  },
  {
    name: "office",
    places: [
      { href: "/office/absence", name: "absence", roles: ["planner", "officer"] },
      { href: "/office/handovers", name: "handovers", roles: ["planner"] },
      { href: "/admin", name: "admin", roles: ["administrator", "inspector"] },
      { href: "/office/outbox", name: "outbox", roles: ["coordinator", "administrator"] },
      { href: "/office/audit", name: "audit", roles: ["inspector", "administrator"] },
    ],
  },
];

/** The desks that this person works at, by groups. */
export const officeGroupsOf = (actor: Actor) =>
  officeGroups
    .map(({ name, places }) => ({ name, places: places.filter(({ roles }) => hasRole(actor, ...roles)) }))
    .filter(({ places }) => places.length > 0);

/** The same in one row; the first is where the office begins for them. */
export const officePlacesOf = (actor: Actor) => officeGroupsOf(actor).flatMap(({ places }) => places);

/** Whether an address belongs to a desk at which this person does not work: for them it is not there. */
export function isDeskOfOthers(actor: Actor, href: string): boolean {
  if (actor.kind !== "person") return false;
  const [path = ""] = href.split(/[?#]/);
  const [desk] = officeGroups
    .flatMap(({ places }) => places)
    .filter((place) => path === place.href || path.startsWith(`${place.href}/`))
    .toSorted((one, other) => other.href.length - one.href.length);
  return desk !== undefined && !hasRole(actor, ...desk.roles);
}
