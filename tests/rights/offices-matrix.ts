import { but, type Expected, type Row } from "./expected.ts";
import { onlyFor } from "./office-matrix.ts";
import type { Part } from "./parts.ts";

/** Kept by the administrator, read by the inspector too. */
const read = (path: string): Row => ({
  get: { path, expected: onlyFor(200, "administrator", "inspector") },
});
/** A form of the administrator's, sent empty. */
const kept = (path: string): Row => ({
  get: { path, expected: onlyFor(200, "administrator") },
  post: { path, expected: onlyFor(422, "administrator") },
});

/** To administrators there is none of that name; others are not let so far. */
const keepersOnly = (outcome: 404): Expected => ({
  "sign-in": ["visitor", "guest"],
  [outcome]: ["administrator"],
  403: but("visitor", "guest", "administrator"),
});

const planners: Part[] = ["planner", "otherPlanner"];
const handlers: Part[] = [...planners, "officer", "otherOfficer", "jointOfficer"];
const unknownTo = (who: Part[]): Expected => ({
  "sign-in": ["visitor", "guest"],
  404: who,
  403: but("visitor", "guest", ...who),
});

/** People, roles, units, territories and routing rules. */
export const officesMatrix: Record<string, Row> = {
  "/admin/people": read("/admin/people"),
  "/admin/people/lookup": kept("/admin/people/lookup"),
  "/admin/people/:id": read("/admin/people/somebody"),
  "/admin/people/:id/roles/new": kept("/admin/people/somebody/roles/new"),
  "/admin/people/:id/roles/:grant/ending": kept("/admin/people/somebody/roles/some-grant/ending"),
  "/admin/people/:id/handover": kept("/admin/people/somebody/handover"),
  "/admin/people/:id/suspension": kept("/admin/people/somebody/suspension"),
  "/office/absence": {
    get: { expected: onlyFor(200, ...handlers) },
    post: { expected: onlyFor(422, ...handlers) },
  },
  // Somebody else's absence is none.
  "/office/absence/:id/ending": {
    get: { path: "/office/absence/no-such/ending", expected: unknownTo(handlers) },
    post: { path: "/office/absence/no-such/ending", expected: unknownTo(handlers) },
  },
  "/office/handovers": {
    get: { expected: onlyFor(200, ...planners) },
    post: { expected: onlyFor(422, ...planners) },
  },
  "/office/handovers/:id/answer": {
    get: {
      path: "/office/handovers/no-such/answer?move=accept",
      expected: unknownTo([...planners, "administrator"]),
    },
    post: {
      ...{ path: "/office/handovers/no-such/answer", fields: { move: "accept" } },
      expected: unknownTo([...planners, "administrator"]),
    },
  },
  "/admin/people/:id/second-factor": kept("/admin/people/somebody/second-factor"),
  "/admin/roles": read("/admin/roles"),
  "/admin/territories": read("/admin/territories"),
  "/admin/territories/imports": kept("/admin/territories/imports"),
  "/admin/territories/imports/:id": {
    get: { path: "/admin/territories/imports/no-such", expected: keepersOnly(404) },
    post: {
      path: "/admin/territories/imports/no-such",
      fields: { reason: "试" },
      expected: keepersOnly(404),
    },
  },
  "/admin/gazetteer": {
    ...read("/admin/gazetteer"),
    post: { path: "/admin/gazetteer", expected: onlyFor(422, "administrator") },
  },
  "/admin/gazetteer/imports/:id": {
    get: {
      path: "/admin/gazetteer/imports/no-such",
      expected: {
        "sign-in": ["visitor", "guest"],
        404: ["administrator", "inspector"],
        403: but("visitor", "guest", "administrator", "inspector"),
      },
    },
    post: { path: "/admin/gazetteer/imports/no-such", expected: keepersOnly(404) },
  },
  "/admin/gazetteer/imports/:id/undoing": {
    get: { path: "/admin/gazetteer/imports/no-such/undoing", expected: keepersOnly(404) },
    post: {
      path: "/admin/gazetteer/imports/no-such/undoing",
      fields: { reason: "试" },
      expected: keepersOnly(404),
    },
  },
  "/admin/routing/trial": read("/admin/routing/trial"),
};
