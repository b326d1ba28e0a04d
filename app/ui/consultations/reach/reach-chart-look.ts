import type { ContributionCounts } from "#app/domain/consultations/contribution-view.ts";
import type { PublicReachTable } from "#app/domain/consultations/reach/participation-view.ts";
import type { ReachChart } from "#app/domain/consultations/reach/reach-chart.ts";
import type { Site } from "#app/domain/site.ts";
import type { Lang, Translate } from "#app/domain/text/language.ts";
import type { Page } from "#app/ui/page-context.tsx";
import { countTables } from "./count-tables.ts";
import { countWords, nameIn, reachWords } from "./reach-words.ts";

export const reachChartSize = (rows: number) => ({ width: 620, height: 60 + rows * 32 });

type Reader = { t: Translate; lang: Lang; site: Pick<Site, "colours"> };
type Tables = { tables: readonly PublicReachTable[]; counts: ContributionCounts };
type Drawn = Pick<ReachChart, "label" | "rows">;

/** What a chart is drawn of, by the name of its file; nothing where there is no such chart, or too few to show any. */
export function drawnOf(
  file: string,
  { t, lang }: Pick<Reader, "t" | "lang">,
  found: Tables,
): Drawn | undefined {
  const counted = countTables(t, found.counts).find(({ dimension }) => file === `${dimension}.svg`);
  const alone = { low: null, high: null, expected: null };
  if (counted)
    return {
      label: countWords(t, counted),
      rows: counted.rows.map(({ name, share }) => ({ ...alone, name, share: share ?? 0 })),
    };
  const table = found.tables.find(({ dimension }) => file === `${dimension}.svg`);
  if (!table || table.rows.length === 0) return undefined;
  return {
    label: reachWords(t, lang, table),
    rows: table.rows.map((row) => ({
      ...{ share: row.share, low: row.low, high: row.high, expected: row.expected },
      name: nameIn(lang, row),
    })),
  };
}

/** How a chart is drawn for whoever asks: the tokens' colours, darker ones or larger letters by the address. */
export function reachChartLook(
  { url }: { url: string },
  drawn: Drawn,
  { t, site }: Omit<Reader, "lang">,
): ReachChart {
  const asked = new URL(url).searchParams;
  const colours =
    asked.get("contrast") === "high"
      ? { ink: "#000000", line: "#000000", bar: "#00452e", range: "#000000", expected: "#8a1408" }
      : {
          ...{ ink: "#545b57", line: "#dcd9cf", bar: site.colours.action },
          ...{ range: "#1c1f1d", expected: "#b3372a" },
        };
  return {
    ...{ ...reachChartSize(drawn.rows.length), colours, letters: asked.get("size") === "large" ? 17 : 13 },
    ...drawn,
    names: {
      share: t("reach.page.chart-names.share"),
      range: t("reach.page.chart-names.range"),
      expected: t("reach.page.chart-names.expected"),
      withheld: t("reach.page.withheld"),
    },
  };
}

/** The chart as the reader reads: in their language, their contrast, their size of letters. */
export function reachChartPath(base: string, dimension: string, { lang, contrast, elder }: Page): string {
  const asked = new URLSearchParams({ lang });
  if (contrast) asked.set("contrast", "high");
  if (elder) asked.set("size", "large");
  return `${base}/charts/${dimension}.svg?${asked}`;
}
