import { type RouteConfigEntry, route } from "@remix-run/route-config";

/** What administrators keep; part of `routes.ts`. */
export const adminRoutes: RouteConfigEntry[] = [
  route("admin", "routes/admin/home.tsx"),
  route("admin/people", "routes/admin/people.tsx"),
  route("admin/people/lookup", "routes/admin/person-lookup.tsx"),
  route("admin/people/:id", "routes/admin/person.tsx"),
  route("admin/people/:id/roles/new", "routes/admin/role-new.tsx"),
  route("admin/people/:id/roles/:grant/ending", "routes/admin/role-ending.tsx"),
  route("admin/people/:id/handover", "routes/admin/handover.tsx"),
  route("admin/people/:id/suspension", "routes/admin/suspension.tsx"),
  route("admin/people/:id/second-factor", "routes/admin/second-factor.tsx"),
  route("admin/invitations", "routes/admin/invitations.tsx"),
  route("admin/invitations/new", "routes/admin/invitation-new.tsx"),
  route("admin/invitations/:id/resending", "routes/admin/invitation-resending.ts"),
  route("admin/invitations/:id/revocation", "routes/admin/invitation-revocation.ts"),
  route("admin/territories", "routes/admin/territories.tsx"),
  route("admin/territories/imports", "routes/admin/territory-imports.tsx"),
  route("admin/territories/imports/:id", "routes/admin/territory-import.tsx"),
  route("admin/routing/trial", "routes/admin/routing-trial.tsx"),
  route("admin/roles", "routes/admin/roles.tsx"),
  route("admin/gazetteer", "routes/admin/gazetteer.tsx"),
  route("admin/gazetteer/imports/:id", "routes/admin/gazetteer-import.tsx"),
  route("admin/:register", "routes/admin/register.tsx"),
  route("admin/:register/new", "routes/admin/record-change.tsx", { id: "routes/admin/record-new" }),
  route("admin/:register/:key", "routes/admin/record.tsx"),
  route("admin/:register/:key/change", "routes/admin/record-change.tsx"),
];
