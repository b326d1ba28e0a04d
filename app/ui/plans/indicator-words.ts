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

/** Its values, each with its year and what it is. */
export const valuesWords = (t: Translate, indicator: Indicator) =>
  valuesOf(indicator)
    .map(({ year, value, what }) =>
      t("reading.indicator.said", {
        ...{ year, value, unit: indicator.unit },
        what: t(`reading.indicator.${what}`),
      }),
    )
    .join(t("reading.indicator.between"));

/** The chart in words. */
export const indicatorWords = (t: Translate, lang: Lang, indicator: Indicator) =>
  t("reading.indicator.chart", {
    name: indicatorName(lang, indicator),
    values: valuesWords(t, indicator),
  });
