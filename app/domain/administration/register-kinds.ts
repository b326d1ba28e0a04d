/** What administrators keep; every change of it goes through the register. */
export const registerKinds = [
  "rule",
  "calendar-year",
  "category",
  "template",
  "site",
  "switch",
  "basemap",
  "unit",
  "territory",
  "routing-rule",
  "retention-rule",
  "policy-document",
  "policy-article",
] as const;
export type RegisterKind = (typeof registerKinds)[number];
