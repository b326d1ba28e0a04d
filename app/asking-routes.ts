import { type RouteConfigEntry, route } from "@remix-run/route-config";

/** How a need is asked: the form for residents and for staff, what is like it, and what takes the place of a second one. */
export const askingRoutes: RouteConfigEntry[] = [
  route("needs/new", "routes/public/need-new.tsx"),
  route("office/needs/new", "routes/public/need-new.tsx", { id: "routes/office/need-new" }),
  route("needs/similar", "routes/public/similar-needs.ts"),
  route("office/needs/similar", "routes/public/similar-needs.ts", { id: "routes/office/similar-needs" }),
  route("needs/:number/me-too", "routes/public/need-me-too.tsx"),
  route("needs/received", "routes/public/need-received.tsx"),
  route("office/needs/:number/apart", "routes/office/case-apart.ts"),
];
