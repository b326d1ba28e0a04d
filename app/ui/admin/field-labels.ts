import type { Translate } from "#app/domain/text/language.ts";

/** Fields of the site's form and the facts that they are about. */
export const siteFieldFacts = {
  ...{ nameZh: "name-zh", nameEn: "name-en", placeZh: "place-zh", placeEn: "place-en" },
  ...{ organiserZh: "organiser-zh", organiserEn: "organiser-en" },
  ...{ contactZh: "contact-zh", contactEn: "contact-en" },
  ...{ seal: "seal", action: "colour-action", official: "colour-official" },
  ...{ siteCode: "site-code", icp: "icp", police: "police" },
  ...{ reviewNumber: "review-number", basemap: "basemap" },
};

const facts: Record<string, string> = {
  ...siteFieldFacts,
  ...{ length: "length", unit: "unit", source: "source", article: "article", validFrom: "from" },
  ...{
    ruleId: "key",
    unitId: "goes-to",
    label: "rule-label",
    priority: "priority",
    territoryId: "territory",
  },
  ...{ category: "category", kind: "kind", planTier: "plan-tier", planner: "planner" },
  ...{ name: "name-zh", unitKind: "unit-kind", phone: "phone", parentId: "parent" },
  ...{ retired: "state", heirId: "heir" },
  ...{ basisZh: "basis-zh", basisEn: "basis-en", validUntil: "until", on: "state" },
  ...{ code: "code", parent: "parent", theme: "theme", order: "order", state: "state" },
  ...{
    mergedInto: "merged-into",
    use: "use",
    titleZh: "title-zh",
    titleEn: "title-en",
    textZh: "text-zh",
    textEn: "text-en",
  },
  ...{ year: "year", notice: "notice" },
  ...{ datum: "datum", grid: "grid", address: "tile-address", labels: "tile-labels", token: "tile-key" },
  ...{ servers: "tile-servers", zoomShift: "zoom-shift", leastZoom: "zoom-least", mostZoom: "zoom-most" },
  ...{ attributionZh: "attribution-zh", attributionEn: "attribution-en", shownTo: "shown-to" },
  first: "shown-first",
  ...{ days: "kept-days", basis: "basis" },
  ...{
    policyKind: "policy-kind",
    issuerZh: "issuer-zh",
    issuerEn: "issuer-en",
    recordSource: "record-source",
  },
  ...{ documentId: "policy-document", articleNumber: "article-number", articleWords: "article-words" },
  ...{ summaryZh: "summary-zh", summaryEn: "summary-en", articleFrom: "from", articleUntil: "until" },
};

/** Names of fields for the list of what needs another look. */
export const fieldLabels = (t: Translate, slug: string): Record<string, string> => ({
  ...Object.fromEntries(Object.entries(facts).map(([field, fact]) => [field, t(`admin.fact.${fact}`)])),
  // A unit's own form asks for its id; a rule's, for the unit that it leads to.
  ...(slug === "units" ? { unitId: t("admin.fact.key") } : {}),
  reason: t("admin.reason"),
});
