/** The administrator's menu: each place once, by groups named `admin.group.<name>`; places are `admin.place.<name>`. */
export const adminGroups = [
  { name: "start", places: [{ href: "/admin", name: "home" }] },
  {
    name: "offices",
    places: [
      { href: "/admin/people", name: "people" },
      { href: "/admin/invitations", name: "invitations" },
      { href: "/admin/units", name: "units" },
      { href: "/admin/territories", name: "territories" },
      { href: "/admin/routing", name: "routing" },
    ],
  },
  {
    name: "law",
    places: [
      { href: "/admin/rules", name: "rules" },
      { href: "/admin/calendar", name: "calendar" },
      { href: "/admin/retention", name: "retention" },
      { href: "/admin/policies", name: "policies" },
      { href: "/admin/policy-articles", name: "policy-articles" },
    ],
  },
  {
    name: "site",
    places: [
      { href: "/admin/categories", name: "categories" },
      { href: "/admin/templates", name: "templates" },
      { href: "/admin/site", name: "site" },
      { href: "/admin/basemaps", name: "basemaps" },
      { href: "/admin/gazetteer", name: "gazetteer" },
      { href: "/admin/switches", name: "switches" },
    ],
  },
] as const;
