import type { Lang, Translate } from "#app/domain/text/language.ts";
import type { Choice } from "../primitives/field.tsx";

type Clause = Record<"planId" | "planTitle" | "planTitleEn" | "anchor" | "number" | "heading", string>;

/** Every plan as a whole, then its clauses. */
export function clauseChoices(t: Translate, lang: Lang, clauses: readonly Clause[]): Choice[] {
  const seen = new Set<string>();
  return clauses.flatMap(({ planId, planTitle, planTitleEn, anchor, number, heading }) => {
    const plan = lang === "en" ? planTitleEn : planTitle;
    const clause = { value: `${planId}#${anchor}`, label: `${plan} ${number} ${heading}` };
    if (seen.has(planId)) return [clause];
    seen.add(planId);
    return [{ value: planId, label: t("outreach.desk.whole-plan", { plan }) }, clause];
  });
}
