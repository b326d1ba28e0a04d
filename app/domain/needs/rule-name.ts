import type { RoutingRuleRow } from "./route-need.ts";

/** A routing rule's name in both languages. */
export const ruleName = ({ label, labelEn }: Pick<RoutingRuleRow, "label" | "labelEn">) => ({
  name: label,
  nameEn: labelEn || label,
});
