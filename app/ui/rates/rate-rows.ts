import { percentOf, type Rates, rateIds, tellable } from "#app/domain/insight/rates.ts";
import type { Lang, Translate } from "#app/domain/text/language.ts";

/** The page's figures as rows for a spreadsheet: scope, rate, numerator, denominator, percent, definition. */
export function rateRows(
  t: Translate,
  lang: Lang,
  { total, entities, times, units, since }: Rates,
): (string | number | null)[][] {
  const head = ["scope", "rate", "part", "whole", "percent", "definition"].map((name) =>
    t(`rates.csv.${name}`),
  );
  const overall = rateIds.map((id) => [
    t("rates.csv.overall", { since }),
    t(`rates.${id}.name`),
    total[id].part,
    total[id].whole,
    percentOf(total[id]) ?? null,
    t(`rates.${id}.definition`),
  ]);
  const apart = rateIds.map((id) => [
    t("rates.csv.entities", { since }),
    t(`rates.${id}.name`),
    entities.total[id].part,
    entities.total[id].whole,
    percentOf(entities.total[id]) ?? null,
    t(`rates.${id}.definition`),
  ]);
  const time = ["median", "p90"].map((which) => [
    t("rates.csv.overall", { since }),
    t(`rates.csv.${which}`),
    which === "median" ? times.medianHours : times.p90Hours,
    times.counted,
    null,
    t("rates.times.definition"),
  ]);
  const byUnit = units.flatMap((unit) =>
    rateIds.flatMap((id) => {
      const told = tellable(unit.rates[id]);
      const name = lang === "en" ? unit.nameEn : unit.name;
      return told
        ? [[name, t(`rates.${id}.name`), told.part, told.whole, percentOf(told) ?? null, ""]]
        : [[name, t(`rates.${id}.name`), null, null, null, t("rates.csv.few")]];
    }),
  );
  return [head, ...overall, ...apart, ...time, ...byUnit];
}
