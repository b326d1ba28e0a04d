import type { ChartLook } from "#app/domain/plans/chart-look.ts";
import type { Indicator } from "#app/domain/plans/plan-draft.ts";
import type { Site } from "#app/domain/site.ts";
import type { Lang, Translate } from "#app/domain/text/language.ts";
import { chartSize, indicatorWords, valuesOf } from "./indicator-words.ts";

type Asked = { t: Translate; lang: Lang; site: Pick<Site, "colours">; indicator: Indicator };

/** How an indicator's chart is drawn for whoever asks: the tokens' colours, darker ones or larger letters by the address. */
export function chartLook({ url }: { url: string }, { t, lang, site, indicator }: Asked): ChartLook {
  const asked = new URL(url).searchParams;
  const colours =
    asked.get("contrast") === "high"
      ? { ink: "#000000", line: "#000000", measured: "#00452e", target: "#8a1408" }
      : { ink: "#545b57", line: "#dcd9cf", measured: site.colours.action, target: site.colours.official };
  return {
    ...chartSize,
    letters: asked.get("size") === "large" ? 16 : 12,
    colours,
    label: indicatorWords(t, lang, indicator),
    names: { measured: t("reading.indicator.measured"), target: t("reading.indicator.target") },
    values: valuesOf(indicator).map(({ year, value, what }) => ({
      ...{ year, value, isTarget: what === "target" },
    })),
  };
}
