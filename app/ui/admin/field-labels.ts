import type { Translate } from "#app/domain/text/language.ts";

const facts: Record<string, string> = {
  ...{ length: "length", unit: "unit", source: "source", article: "article", validFrom: "from" },
  ...{ basisZh: "basis-zh", basisEn: "basis-en", validUntil: "until" },
};

/** Names of fields for the list of what needs another look. */
export const fieldLabels = (t: Translate): Record<string, string> => ({
  ...Object.fromEntries(Object.entries(facts).map(([field, fact]) => [field, t(`admin.fact.${fact}`)])),
  reason: t("admin.reason"),
});
