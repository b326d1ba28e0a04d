import { expectedFor, isByNeed, outcomeFor } from "#tests/rights/expected.ts";
import { matrix } from "#tests/rights/matrix.ts";
import { type Part, parts } from "#tests/rights/parts.ts";
import { routeTable } from "#tests/setup/route-table.ts";
import { machineAddresses } from "./machine-addresses.ts";

/** An address that somebody reads, and who: nobody in particular where such a one may. */
export type ReadAddress = { route: string; isPage: boolean; as: Part; path?: string };

/** What nobody may keep has no tag. Each is named with its reason. */
export const untagged: Record<string, string> = {
  "/office/audit.csv": "names persons: nothing keeps it",
  "/office/plans/imports/:id/problems.csv": "names what an import holds before anybody has looked at it",
  "/office/consultations/:number/imports/template.csv": "taken once",
  "/office/consultations/:number/imports/template.xlsx": "taken once",
  "/office/consultations/:number/imports/:id/rows.csv": "names contributors: nothing keeps it",
  "/office/report-templates/:id/sample": "taken once",
  "/account/privacy/data.json": "one's own data: nothing keeps them",
  "/account/children/:id/data.json": "a child's data: nothing keeps them",
  "/search/suggestions": "nothing keeps what somebody was looking for",
  "/search": "nothing keeps what somebody was looking for",
};

/** Pages of what the town of the machine addresses has, and that of the rights matrix has not. */
const ofTheTown: Record<string, Omit<ReadAddress, "route" | "isPage">> = {
  "/plans/:plan": { as: "visitor", path: "/plans/plan" },
  "/plans/:plan/explained": { as: "visitor", path: "/plans/plan/explained" },
  "/plans/:plan/clauses/:anchor": { as: "visitor", path: "/plans/plan/clauses/c42" },
  "/plans/:plan/versions/:number": { as: "visitor", path: "/plans/plan/versions/2.0" },
  "/plans/:plan/compare": { as: "visitor", path: "/plans/plan/compare?from=1.0&to=2.0" },
  "/plans/:plan/features/:layer/:key": { as: "visitor", path: "/plans/plan/features/control-lines/line" },
  "/outreach/:number": { as: "visitor", path: "/outreach/WALK" },
  "/outreach/:number/sign-up": { as: "author", path: "/outreach/WALK/sign-up" },
  "/surveys/:number": { as: "visitor", path: "/surveys/ASKED" },
  "/consultations/:number/participation": { as: "visitor", path: "/consultations/REACH/participation" },
};

/** Every address of app/routes.ts that the rights matrix, or the list of machine addresses, knows a reader of. */
export async function readAddresses(): Promise<{ read: ReadAddress[]; unread: string[] }> {
  const read: ReadAddress[] = [];
  const unread: string[] = [];
  for (const { path: route, isPage, reads } of await routeTable()) {
    if (!isPage && !reads) continue;
    const found = machineAddress(route) ?? ofTheTown[route] ?? byMatrix(route);
    if (found) read.push({ route, isPage, ...found });
    else unread.push(route);
  }
  return { read, unread };
}

function machineAddress(route: string) {
  const given = machineAddresses[route];
  if (!given || given === "leads on") return undefined;
  return { as: given.as, ...(given.path !== undefined && { path: given.path }) };
}

function byMatrix(route: string) {
  const get = matrix[route]?.get;
  if (!get) return undefined;
  const expected = expectedFor(get.expected, isByNeed(get.expected) ? "open" : undefined);
  const as = parts.find((part) => outcomeFor(expected, part) === "200");
  return as && { as, ...(get.path !== undefined && { path: get.path }) };
}
