/** The administrator's menu: each place once, in the order in which it is offered; named `admin.place.<name>`. */
export const adminPlaces = [
  { href: "/admin", name: "home" },
  { href: "/admin/people", name: "people" },
  { href: "/admin/units", name: "units" },
  { href: "/admin/territories", name: "territories" },
  { href: "/admin/routing", name: "routing" },
  { href: "/admin/rules", name: "rules" },
  { href: "/admin/calendar", name: "calendar" },
  { href: "/admin/categories", name: "categories" },
  { href: "/admin/templates", name: "templates" },
  { href: "/admin/site", name: "site" },
  { href: "/admin/switches", name: "switches" },
  { href: "/admin/retention", name: "retention" },
] as const;
