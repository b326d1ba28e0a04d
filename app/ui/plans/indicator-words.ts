import type { Indicator, YearValue } from "#app/domain/plans/plan-draft.ts";
import type { Lang, Translate } from "#app/domain/text/language.ts";

export const chartSize = { width: 320, height: 180 };

export type IndicatorValue = YearValue & { what: "base" | "current" | "target" };

/** An indicator's values in the order of their years. */
export function valuesOf({ base, current, targets }: Indicator): IndicatorValue[] {
  const values: IndicatorValue[] = targets.map((target) => ({ ...target, what: "target" }));
  if (current) values.push({ ...current, what: "current" });
  if (base) values.push({ ...base, what: "base" });
  return values.toSorted((one, other) => one.year - other.year);
}

export const indicatorName = (lang: Lang, { name, nameEn }: Indicator) =>
  lang === "en" && nameEn ? nameEn : name;

/** The chart in words. */
export function indicatorWords(t: Translate, lang: Lang, indicator: Indicator): string {
  const { unit } = indicator;
  const values = valuesOf(indicator).map(({ year, value, what }) =>
    t("reading.indicator.said", { year, value, unit, what: t(`reading.indicator.${what}`) }),
  );
  const name = indicatorName(lang, indicator);
  return t("reading.indicator.chart", { name, values: values.join(t("reading.indicator.between")) });
}
