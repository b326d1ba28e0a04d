import type { PublicReachTable } from "#app/domain/consultations/reach/participation-view.ts";
import type { Lang, Translate } from "#app/domain/text/language.ts";
import type { CountTable } from "./count-tables.ts";

export const percent = (share: number) => `${(share * 100).toFixed(1)}%`;

export const nameIn = (lang: Lang, { name, nameEn }: { name: string; nameEn: string }) =>
  lang === "en" ? nameEn : name;

/** The same of a table of contributions. */
export const countWords = (t: Translate, { dimension, rows }: CountTable) =>
  t("reach.page.chart-label", {
    title: t(`reach.page.by-${dimension}`),
    rows: rows
      .map(({ name, share }) => t("reach.page.chart-row", { name, share: percent(share ?? 0) }))
      .join(t("consultations.comma")),
  });

/** A table in one sentence, for who does not see its chart. */
export const reachWords = (t: Translate, lang: Lang, { dimension, rows }: PublicReachTable) =>
  t("reach.page.chart-label", {
    title: t(`reach.page.by-${dimension}`),
    rows: rows
      .map((row) =>
        t("reach.page.chart-row", {
          name: nameIn(lang, row),
          share: row.share === null ? t("reach.page.withheld") : percent(row.share),
        }),
      )
      .join(t("consultations.comma")),
  });
