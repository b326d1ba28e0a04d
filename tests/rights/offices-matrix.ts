import { but, type Expected, type Row } from "./expected.ts";
import { onlyFor } from "./office-matrix.ts";

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

/** People, roles, units, territories and routing rules. */
export const officesMatrix: Record<string, Row> = {
  "/admin/people": read("/admin/people"),
  "/admin/people/:id": read("/admin/people/somebody"),
  "/admin/people/:id/roles/new": kept("/admin/people/somebody/roles/new"),
  "/admin/people/:id/roles/:grant/ending": kept("/admin/people/somebody/roles/some-grant/ending"),
  "/admin/people/:id/suspension": kept("/admin/people/somebody/suspension"),
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
  "/admin/routing/trial": read("/admin/routing/trial"),
};
